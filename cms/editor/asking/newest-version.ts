import { ask, GatewayError } from '../gateway-client.ts'

/** A text as the gateway has it, and the id that a save of it must name as its base. */
export interface KnownVersion {
  id: string
  raw: string
}

/** The newest text of an entry: its draft's, or else the published one; nothing where there is neither. Throws GatewayError. */
export const newestVersion = async (
  entry: { collection: string; slug: string },
  path: string,
): Promise<KnownVersion | undefined> => {
  const draft = await ask('unpublishedEntry', entry).catch(nothingWhenGone)
  const text = draft?.diffs.find(({ binary }) => !binary)
  if (text) {
    const { data: raw, file } = await ask('unpublishedEntryDataFile', { ...entry, path: text.path })
    return { id: file.id, raw }
  }
  const { data, file } = await ask('getEntry', { path })
  return data === null || file.id === null ? undefined : { id: file.id, raw: data }
}

const nothingWhenGone = (error: unknown) => {
  if (error instanceof GatewayError && error.status === 404) return undefined
  throw error
}
