/** Photos and attachments as entries name them: `/media/<year>/<month>/<name>`. */

const MEDIA_ADDRESS = /^\/media\/[^\0\\]+\.[a-z0-9]{2,5}$/i
const PHOTO_ENDING = /\.(?:jpe?g|png|webp|gif)$/i
/** Where an address stands in a text: up to the mark that ends a YAML value or a Markdown link. */
const ADDRESS_IN_TEXT = /\/media\/[^\s"'<>()[\]{}\\,，。]+/gi
const ENDING = /\.[a-z0-9]{2,5}/gi
const SIZE_IN_NAME = /-(\d{1,5})x(\d{1,5})$/
const NAME_BY_CONTENT = /^[0-9a-f]{16}-\d+x\d+$/

/** The size of a picture as it is shown, in pixels. */
export interface PictureSize {
  width: number
  height: number
}

/** Whether a text is the address of a photo or attachment of this portal. */
export const isMediaAddress = (text: string): boolean => MEDIA_ADDRESS.test(text)

/** Whether it is the address of a photo. */
export const isPhotoAddress = (text: string): boolean => isMediaAddress(text) && PHOTO_ENDING.test(text)

/** Every address that a file's text says, front matter and story; one pass, however often `/media/` stands there. */
export const mediaAddressesIn = (text: string): Set<string> =>
  new Set(
    (text.match(ADDRESS_IN_TEXT) ?? []).flatMap((found) => {
      const last = [...found.matchAll(ENDING)].at(-1)
      return last ? [found.slice(0, last.index + last[0].length)] : []
    }),
  )

/** An address as its file is called: Markdown editors write `%20` for a blank; a stray `%` stays as it is. */
export const plainMediaAddress = (address: string): string => {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** The name of a photo without its ending: its content's hash and its size; equal pictures get equal names. */
export const photoName = (hash: string, { width, height }: PictureSize): string =>
  `${hash.slice(0, 16)}-${width}x${height}`

/** Whether a name, without its ending, was given by `photoName`: no other picture has it. */
export const isNameByContent = (name: string): boolean => NAME_BY_CONTENT.test(name)

/** The size that a photo's name tells, or nothing for one that was copied in by hand. */
export const sizeInName = (address: string): PictureSize | undefined => {
  const [, width, height] = SIZE_IN_NAME.exec(address.replace(/\.[a-z]+$/i, '')) ?? []
  return width === undefined || height === undefined
    ? undefined
    : { width: Number(width), height: Number(height) }
}
