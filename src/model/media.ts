/** Photos and attachments as entries name them: `/media/<year>/<month>/<name>`. */

/** What photos may be, as image libraries name it. */
export const photoTypes = ['jpeg', 'png', 'webp', 'gif'] as const
export type PhotoType = (typeof photoTypes)[number]

/** The largest photo or attachment that is taken; phone photos are below 30 MB. */
export const LARGEST_UPLOAD_IN_MB = 40

/** How names of photos end. */
export const photoEndings = [...photoTypes, 'jpg'] as const
export type PhotoEnding = (typeof photoEndings)[number]

/** How names of attachments may end. */
export const attachmentEndings = [
  ...(['pdf', 'ofd', 'doc', 'docx', 'wps', 'xls', 'xlsx', 'et', 'csv'] as const),
  ...(['ppt', 'pptx', 'dps', 'txt', 'zip'] as const),
] as const
export type AttachmentEnding = (typeof attachmentEndings)[number]

/** The ending of a file's name in small letters, without its dot; empty where there is none. */
export const endingOf = (file: string): string => /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''

const MEDIA_ADDRESS = /^\/media\/[^\0\\]+\.[a-z0-9]{2,5}$/i
/**
 * Where an address stands in a text. Names that came by hand may hold blanks and brackets: they go as far as the YAML value
 * that is nothing else, as Markdown's pointed brackets, or as a link that `mendedStory` takes for one; elsewhere up to the mark
 * that ends a value or a link.
 */
const MENTION = new RegExp(
  [
    /^[ \t]*(?:- )?[\w-]{1,60}:[ \t]+(?<quote>["']?)(?<value>\/media\/[^\n\0\\]{1,300}\.[a-z0-9]{2,5})\k<quote>[ \t]*\r?$/,
    /[(（]\s{0,9}(?<linked>\/media\/[^\n<>"\0\\]{1,300}?\.[a-z0-9]{2,5})(?=(?:\s{1,9}"[^"\n]{0,300}")?\s{0,9}[)）])/,
    /<(?<bracketed>\/media\/[^<>\n\0\\]{1,300}\.[a-z0-9]{2,5})>/,
    /(?<plain>\/media\/[^\s"'<>()[\]{}\\,，。]+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gim',
)
const ENDING = /\.[a-z0-9]{2,5}/gi
const ESCAPES = /(?:%[0-9a-f]{2})+/gi
const NAME_BY_CONTENT = /^([0-9a-f]{16})-([1-9]\d{0,4})x([1-9]\d{0,4})\.[a-zA-Z]+$/

/** The size of a picture as it is shown, in pixels. */
export interface PictureSize {
  width: number
  height: number
}

/** No WebP, the format that pages are given, has a longer edge, in pixels. */
export const LONGEST_WEBP_EDGE = 16_383

/** Taller than any phone's screen: a screenshot of a whole page, which is read from top to bottom at full width. */
const LONG_FROM = 2.4
/** Whether a picture is so tall that it is read at full width instead of being looked at as a whole. */
export const isLongPicture = ({ width, height }: PictureSize): boolean => height > width * LONG_FROM

/** Whether a text is the address of a photo or attachment of this portal. */
export const isMediaAddress = (text: string): boolean => MEDIA_ADDRESS.test(text)

/** Whether it is the address of a photo. */
export const isPhotoAddress = (text: string): boolean =>
  isMediaAddress(text) && (photoEndings as readonly string[]).includes(endingOf(text))

/** The photo or attachment that a link leads to: a `#` may be part of a name, or lead to a page of the file. */
export const linkedMedia = (address: string): string | undefined =>
  [address, address.replace(/[?#].*$/s, '')].find(isMediaAddress)

const upToItsEnding = (found: string): string[] => {
  const last = [...found.matchAll(ENDING)].at(-1)
  return last ? [found.slice(0, last.index + last[0].length)] : []
}

/** Every address as a file's text writes it, front matter and story; one pass, however often `/media/` stands there. */
export const mediaMentionsIn = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(MENTION)].flatMap(({ groups = {} }) => {
      const whole = groups['value'] ?? groups['bracketed'] ?? groups['linked']
      return whole === undefined ? upToItsEnding(groups['plain'] ?? '') : [whole]
    }),
  )

/** A text with one photo or attachment in another's place, wherever and in whichever spelling it stood. */
export const withOtherMedia = (text: string, from: string, to: string): string =>
  text.replaceAll(MENTION, (found, ...told) => {
    const groups = told.at(-1) as Record<string, string | undefined>
    const whole = groups['value'] ?? groups['bracketed'] ?? groups['linked']
    const [mention] = whole === undefined ? upToItsEnding(groups['plain'] ?? '') : [whole]
    return mention !== undefined && mediaSpellings(mention).includes(from)
      ? found.replace(mention, () => to)
      : found
  })

/** An address as its file is called: Markdown editors write `%20` for a blank; a stray `%` stays as it is. */
export const plainMediaAddress = (address: string): string =>
  address.replace(ESCAPES, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })

/** An address as it is written and, where they differ, as its file is called: a file's name may itself hold `%20`. */
export const mediaSpellings = (address: string): string[] => [
  ...new Set([address, plainMediaAddress(address)]),
]

/** Every address that a file's text may mean, in each spelling. */
export const mediaAddressesIn = (text: string): Set<string> =>
  new Set([...mediaMentionsIn(text)].flatMap(mediaSpellings))

/** The name of a photo without its ending: its content's hash and its size; equal pictures get equal names. */
export const photoName = (hash: string, { width, height }: PictureSize): string =>
  `${hash.slice(0, 16)}-${width}x${height}`

/** What the name of a photo tells that was given by `photoName`: no other picture has it. */
export interface NameByContent extends PictureSize {
  /** The first sixteen digits of its content's hash. */
  hash: string
}

/** The name in an address, without its ending. */
export const mediaName = (address: string): string =>
  (address.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '')

/** What a photo's name tells, or nothing for one that was copied in by hand: what others write into names need not be so. */
export const nameByContent = (file: string): NameByContent | undefined => {
  const [, hash, width, height] = NAME_BY_CONTENT.exec(file.split('/').at(-1) ?? '') ?? []
  return hash === undefined ? undefined : { hash, width: Number(width), height: Number(height) }
}

/** The size that a photo's name tells, or nothing. */
export const sizeInName = (address: string): PictureSize | undefined => {
  const told = nameByContent(address)
  return told && { width: told.width, height: told.height }
}
