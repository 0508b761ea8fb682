import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow'
import { store } from 'decap-cms-core/dist/esm/redux'
import { contentPathOf } from '../../../src/model/addresses.ts'
import type { EntryStatus } from '../../protocol/statuses.ts'
import { certainly } from '../asking/lost-answer.ts'
import { newestVersion } from '../asking/newest-version.ts'
import { ask } from '../gateway-client.ts'
import type { EntryRef } from '../open-entry.ts'
import { formAddress } from '../open-entry.ts'

/** Saves an old text as the entry's draft and opens it in the form. Throws GatewayError with what is wrong with the text. */
export const saveOldText = async (entry: EntryRef, raw: string): Promise<void> => {
  const { collection, slug } = entry
  const path = contentPathOf(collection, slug)
  const save = async () =>
    ask('persistEntry', {
      dataFiles: [{ slug, path, raw, baseId: (await newestVersion(entry, path))?.id }],
      options: { collectionName: collection, useWorkflow: true, status: 'draft' },
    })
  await certainly<unknown>('找回', save, async () => {
    const newest = await newestVersion(entry, path)
    return newest?.raw === raw ? newest : undefined
  })
  await store.dispatch(loadUnpublishedEntry(store.getState().collections.get(collection), slug))
}

/**
 * Brings back what was deleted, as what it was or only as a draft, and answers what it is now. Throws GatewayError.
 * An answer that gets lost is looked for: what is not in the bin any more has been brought back.
 */
export const restoreDeleted = (
  entry: { collection: string; slug: string },
  asItWas: boolean,
): Promise<EntryStatus> => {
  const { collection, slug } = entry
  const restore = async () => (await ask('restore', { collection, slug, asItWas })).status
  return certainly('恢复', restore, async () => {
    const { trail } = await ask('entryHistory', { collection, slug })
    if (trail.at(-1)?.did !== 'restored') return undefined
    const draft = await ask('unpublishedEntry', { collection, slug }).catch(() => undefined)
    return draft?.status ?? 'published'
  })
}

/** Undoes a deletion and opens the entry. Throws GatewayError. */
export const restoreEntry = async (entry: EntryRef): Promise<void> => {
  await restoreDeleted(entry, false)
  const address = formAddress(entry.collection, entry.slug)
  // The page of an entry that was not there has to ask anew.
  if (location.hash === address) location.reload()
  else location.hash = address
}
