import { getCustomFormatsExtensions, getFormatter } from 'decap-cms-core/dist/esm/lib/registry'

/**
 * Stands in for Decap's list of file formats: those that are registered by ours, and no other. The readers behind the
 * others evaluate strings as code (front matter that calls itself JavaScript: jonschlinkert/gray-matter#131; TOML) and
 * would bring 48 KB along that no file of ours needs.
 */
export const getFormatExtensions = (): Record<string, string> => getCustomFormatsExtensions()

/** The format that a collection names. */
export const resolveFormat = (collection: DecapMap): unknown => {
  const name = String(collection.get('format'))
  const format = getFormatter(name)
  if (!format) throw new Error(`no format is registered for ${name}`)
  return format
}
