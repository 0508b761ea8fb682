import type { Block } from './blocks.ts'
import { isPictureAlone } from './blocks.ts'

/** A photo of the text with the words that were under it. */
export interface TextPicture {
  block: Block
  caption: string
  /** The line that the caption was. */
  line: Block | undefined
}

const LONGEST = 80
const IS_CAPTION = /^(?:[▲△↑◆]|\(?图(?:片|\s*[\d一二三四五六七八九十]))/
const MARK = /^[▲△↑◆]\s*/
/** What a sentence ends with, and the name of a photo does not. */
const ENDED = /[。;]$/
/** What programs call pictures by themselves. */
const NO_WORDS =
  /\.(?:jpe?g|png|gif|bmp|webp|heic|wmf|emf)$|^(?:图片|picture|image|img)[\s_-]*\d*$|^微信|^[\w\s.-]*$|^[a-z]:\\/i

const isCaption = ({ words, set, pictures, part }: Block): boolean =>
  part.tagName === 'p' &&
  pictures.length === 0 &&
  words !== '' &&
  words.length <= LONGEST &&
  (set === 'caption' || IS_CAPTION.test(words) || (set === 'centred' && !ENDED.test(words)))

/** The words that came with a picture, if somebody wrote them. */
const ownWords = ({ pictures: [picture] }: Block): string => {
  const alt = String(picture?.properties['alt'] ?? '').trim()
  return alt.length > LONGEST || NO_WORDS.test(alt) ? '' : alt
}

/** The pictures that stand alone, each with the line under it. */
export const picturesOf = (blocks: readonly Block[]): TextPicture[] =>
  blocks.flatMap((block, at) => {
    if (!isPictureAlone(block)) return []
    const below = blocks[at + 1]
    const line = below && isCaption(below) ? below : undefined
    return [{ block, line, caption: line?.typed.replace(MARK, '') ?? ownWords(block) }]
  })
