import type { RequestOf } from '../../protocol/actions.ts'
import type { Problem } from '../../protocol/errors.ts'
import { ask, GatewayError } from '../gateway-client.ts'
import { settleConflict } from '../notifications/settle-conflict.ts'
import { certainly, OutcomeUnknown } from './lost-answer.ts'
import { forgetLostSave, lostSave, rememberLostSave } from './lost-save.ts'
import { newestVersion } from './newest-version.ts'

export type DataFile = RequestOf<'persistEntry'>['dataFiles'][number] & { slug: string }
export type SaveOptions = NonNullable<RequestOf<'persistEntry'>['options']> & { collectionName: string }

/**
 * Saves an entry over the version that it was made from, and answers what could be better in it. A save whose answer gets
 * lost is looked for before anything is said, and before the next one, so that none is told wrongly or made twice.
 * @param versions the version of each path that this tab has read or saved last; kept up to date
 */
export const saveEntry = async (
  versions: Map<string, string>,
  file: DataFile,
  options: SaveOptions,
): Promise<Problem[]> => {
  try {
    const { id, problems } = await keep(versions, file, options)
    versions.set(file.path, id)
    forgetLostSave()
    return problems
  } catch (error) {
    if (!(error instanceof GatewayError) || !error.conflict) throw error
    const { slug, path } = file
    const current = await settleConflict(error.conflict, { slug, collection: options.collectionName })
    if (current === undefined) versions.delete(path)
    else versions.set(path, current)
    return saveEntry(versions, file, options)
  }
}

interface Kept {
  id: string
  problems: Problem[]
}

const keep = async (versions: Map<string, string>, file: DataFile, options: SaveOptions): Promise<Kept> => {
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
