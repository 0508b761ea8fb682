import { attachmentEndings, endingOf, photoEndings } from '../../model/media.ts'

/** What no system takes in a file's name. */
const FORBIDDEN = /[/\\:*?"<>|]+/g
/** Control and private characters, and those that turn the direction of writing: `exe.fdp` is read as `pdf.exe`. */
const UNSEEN = /[\p{C}]/gu
const AROUND = /^[\s.-]+|[\s.-]+$/g
/** Names of devices, which Windows gives to no file whatever its ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i
/** Editors often write the ending into the name as well, or that of the file it was made from. */
const ENDINGS_IN_NAME = new RegExp(
  `(\\.(${[...attachmentEndings, ...photoEndings, 'rar', '7z', 'rtf'].join('|')}))+$`,
  'i',
)
/** Nothing but an ending, or a hidden file of some folder, is no name. */
const NO_NAME = /^[\s./\\-]*\.[a-z0-9]{1,12}$/i
/** With its ending below the 255 bytes that a file's name may have. */
const MOST_BYTES = 200

const withinBytes = (name: string): string => {
  const letters = [...name]
  while (Buffer.byteLength(letters.join('')) > MOST_BYTES) letters.pop()
  return letters.join('')
}

/**
 * The name under which a reader's phone or computer keeps an attachment: what the editor called it, with the file's own ending once.
 * @param name as the editor wrote it
 * @param file the attachment's address, for its ending
 */
export const downloadName = (name: string, file: string): string => {
  const seen = name.normalize().replace(UNSEEN, '')
  const tidy = NO_NAME.test(seen) ? '' : seen.replace(FORBIDDEN, '-').replace(AROUND, '')
  const base = withinBytes(tidy.replace(ENDINGS_IN_NAME, '').replace(AROUND, '')).replace(AROUND, '')
  const safe = DEVICE.test(base) ? `附件-${base}` : base
  return `${safe === '' ? '附件' : safe}.${endingOf(file)}`
}
