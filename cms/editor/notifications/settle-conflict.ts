import { store } from 'decap-cms-core/dist/esm/redux'
import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow'
import type { Conflict } from '../../protocol/errors.ts'
import { GatewayError } from '../gateway-client.ts'
import { askAboutConflict } from './shown.ts'

/**
 * Lets the editor decide between two versions that met.
 * Answers the version to save over when the editor, having seen it, wants the own text to stand: nothing when the entry
 * is gone. Throws a sentence for the toast in every other case, so that nothing is saved.
 */
export const settleConflict = async (
  conflict: Conflict,
  { slug, collection }: { slug: string; collection: string },
): Promise<string | undefined> => {
  const choice = await askAboutConflict(conflict, collection)
  if (choice === 'save-mine') return conflict.theirsId
  if (choice === 'take-theirs') {
    await store.dispatch(loadUnpublishedEntry(store.getState().collections.get(collection), slug))
    throw new GatewayError(409, { error: '已换成对方的内容，您的修改没有保存。' })
  }
  throw new GatewayError(409, { error: '别人已经改过这一篇。您的内容还在这一页，请处理后再保存。' })
}
