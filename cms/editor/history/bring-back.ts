import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow'
import { store } from 'decap-cms-core/dist/esm/redux'
import { contentPathOf } from '../../../src/model/addresses.ts'
import { ask, GatewayError } from '../gateway-client.ts'
import type { EntryRef } from '../open-entry.ts'
import { formAddress } from '../open-entry.ts'

/** The id of the newest text: the draft's, or else the published one. Throws GatewayError. */
const newestId = async (entry: EntryRef, path: string): Promise<string | undefined> => {
  const draft = await ask('unpublishedEntry', entry).catch((error: unknown) => {
    if (error instanceof GatewayError && error.status === 404) return undefined
    throw error
  })
  const text = draft?.diffs.find(({ binary }) => !binary)
  return text?.id ?? (await ask('getEntry', { path })).file.id ?? undefined
}

/** Saves an old text as the entry's draft and opens it in the form. Throws GatewayError with what is wrong with the text. */
export const saveOldText = async (entry: EntryRef, raw: string): Promise<void> => {
  const { collection, slug } = entry
  const path = contentPathOf(collection, slug)
  await ask('persistEntry', {
    dataFiles: [{ slug, path, raw, baseId: await newestId(entry, path) }],
    options: { collectionName: collection, useWorkflow: true, status: 'draft' },
  })
  await store.dispatch(loadUnpublishedEntry(store.getState().collections.get(collection), slug))
}

/** Brings a deleted entry back as a draft, so that nothing gets onto the portal unseen, and opens it. Throws GatewayError. */
export const restoreEntry = async (entry: EntryRef): Promise<void> => {
  await ask('restore', entry)
  const address = formAddress(entry.collection, entry.slug)
  // The page of an entry that was not there has to ask anew.
  if (location.hash === address) location.reload()
  else location.hash = address
}
