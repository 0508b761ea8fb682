import { store } from 'decap-cms-core/dist/esm/redux'
import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow'
import { askGateway, GatewayError } from '../gateway-client.ts'
import type { Conflict } from '../gateway-client.ts'
import type { DataFile, UnpublishedEntry } from '../protocol.ts'
import { flatPath } from '../protocol.ts'
import { askAboutConflict } from './desk-state.ts'

/**
 * Lets the editor decide between two versions that met.
 * Answers the version to save over when the editor, having seen it, wants the own text to stand;
 * throws a sentence for the toast in every other case, so that nothing is saved.
 */
export async function settleConflict(
  conflict: Conflict,
  { file, collection }: { file: DataFile; collection: string },
): Promise<string> {
  const choice = await askAboutConflict(conflict, collection)
  if (choice === 'save-mine') return conflict.theirsId ?? (await currentVersion(collection, file))
  if (choice === 'take-theirs') {
    await store.dispatch(loadUnpublishedEntry(store.getState().collections.get(collection), file.slug))
    throw new GatewayError(409, { error: '已换成对方的内容，您的修改没有保存。' })
  }
  throw new GatewayError(409, { error: '别人已经改过这一篇。您的内容还在这一页，请处理后再保存。' })
}

const currentVersion = async (collection: string, { slug, path }: DataFile) => {
  const draft = await askGateway<UnpublishedEntry>('unpublishedEntry', { collection, slug }).catch(
    () => undefined,
  )
  const inDraft = draft?.diffs.find((diff) => flatPath(diff.path) === path)?.id
  if (inDraft) return inDraft
  const { file } = await askGateway<{ file: { id: string } }>('getEntry', { path })
  return file.id
}
