/** What is said of a photo that stands in front of the page. */

/** A photo that can be opened: its link, and what the page says of it. */
export interface OpenPhoto {
  /** The address of its largest version. */
  address: string
  alt: string
  /** The words of its caption line; '' where it has none. */
  caption: string
}

/** Signs that no system takes in the name of a file. */
const NOT_IN_NAMES = /[\\/:*?"<>|\s]+/g
const LONGEST_TITLE = 60

/** What a saved photo is called: `村口包粽子-第2张.webp`. @param title of the page that it is saved from */
export const savedName = (title: string, number: number, address: string): string => {
  const words = title.replace(NOT_IN_NAMES, ' ').trim().slice(0, LONGEST_TITLE)
  const [ending = ''] = /\.[a-z0-9]+$/.exec(address) || []
  return `${words || '照片'}-第${number}张${ending}`
}

/** `第2张，共5张`. */
export const countInWords = (number: number, of: number): string => `第${number}张，共${of}张`

const KB = 1024

/** `1600×1067，182 KB`; the weight is left out where the browser does not tell it. */
export const sizeInWords = (width: number, height: number, bytes: number): string => {
  const weight = bytes >= KB * KB ? `${(bytes / KB / KB).toFixed(1)} MB` : `${Math.ceil(bytes / KB)} KB`
  return `${width}×${height}${bytes > 0 ? `，${weight}` : ''}`
}
