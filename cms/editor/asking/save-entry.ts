import type { RequestOf } from '../../protocol/actions.ts'
import type { Problem } from '../../protocol/errors.ts'
import type { EntryStatus } from '../../protocol/statuses.ts'
import { ask, GatewayError } from '../gateway-client.ts'
import { showSaved, valuesInForm } from '../merging/open-form.ts'
import { settleConflict } from '../merging/settle-conflict.ts'
import { showNoticeOfText } from '../notifications/when-text-is-left.ts'
import { certainly, OutcomeUnknown } from './lost-answer.ts'
import { forgetLostSave, lostSave, rememberLostSave } from './lost-save.ts'
import { newestVersion } from './newest-version.ts'

export type DataFile = RequestOf<'persistEntry'>['dataFiles'][number] & { slug: string }
export type SaveOptions = NonNullable<RequestOf<'persistEntry'>['options']> & { collectionName: string }

/** How a save ended. */
interface Saved {
  /** What the text lacks until it can be handed in, and what could be better in it. */
  problems: Problem[]
  /** How far the entry has come; nothing where the answer got lost and the save was found to be done. */
  status?: EntryStatus
  /** Whether it says what is published. */
  asPublished?: boolean
}

/**
 * Saves an entry over the version that it was made from. A save whose answer gets lost is looked for before anything is said,
 * and before the next one, so that none is told wrongly or made twice.
 * @param versions the version of each path that this tab has read or saved last; kept up to date
 * @param unsavedIds what was kept of the text while it was typed, to go with the save
 */
export const saveEntry = async (
  versions: Map<string, string>,
  file: DataFile,
  options: SaveOptions,
  unsavedIds: string[] = [],
): Promise<Saved> => {
  const typed = valuesInForm()
  try {
    const { id, ...saved } = await keep(versions, file, options, unsavedIds)
    versions.set(file.path, id)
    forgetLostSave()
    return saved
  } catch (error) {
    if (!(error instanceof GatewayError) || !error.conflict) throw error
    const { slug, path } = file
    const document = { slug, collection: options.collectionName }
    const seen = (version: string) => versions.set(path, version)
    const { raw, over, told } = await settleConflict(error.conflict, document, seen)
    const standing = new Map(over === undefined ? [] : [[path, over]])
    const saved = await saveEntry(standing, { ...file, raw }, options, unsavedIds)
    // A form that does not show yet what was saved goes on from the version that it does show: its next save is merged, too.
    if (told === undefined) seen(standing.get(path) ?? '')
    else {
      showNoticeOfText(told)
      void showSaved(document, typed)
    }
    return saved
  }
}

interface Kept extends Saved {
  id: string
}

const keep = async (
  versions: Map<string, string>,
  file: DataFile,
  options: SaveOptions,
  unsavedIds: string[],
): Promise<Kept> => {
  const { slug, path, raw } = file
  const collection = options.collectionName
  const deed = async () => {
    await takeUpLostSave(versions, path)
    const baseId = versions.get(path)
    const newEntry = options.newEntry === true && baseId === undefined
    return ask('persistEntry', {
      dataFiles: [{ ...file, baseId }],
      assets: [],
      options: { ...options, newEntry },
      unsavedIds,
    })
  }
  const found = async () => {
    const newest = await newestVersion({ collection, slug }, path)
    return newest?.raw === raw.replaceAll('\r\n', '\n') ? { id: newest.id, problems: [] } : undefined
  }
  return certainly<Kept>('保存', deed, found).catch((error: unknown) => {
    if (error instanceof OutcomeUnknown)
      rememberLostSave({ collection, slug, path, raw, isNew: options.newEntry === true })
    throw error
  })
}

/** A lost save that was done after all is what the next one stands on; else it would pass for somebody else's. */
const takeUpLostSave = async (versions: Map<string, string>, path: string) => {
  const lost = lostSave()
  if (lost?.path !== path) return
  const newest = await newestVersion(lost, path)
  if (newest?.raw === lost.raw.replaceAll('\r\n', '\n')) versions.set(path, newest.id)
  forgetLostSave()
}
