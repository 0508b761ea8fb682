import type { Element, Root } from 'hast'
import { folded } from '../../../../src/model/fields/folding.ts'
import { elementsIn, isElement, partsOf, wordsIn } from '../../../../src/foreign-text/tree.ts'
import { wordClasses } from '../word-styles.ts'

/** A paragraph, heading, list, table or picture of the text, in its order. */
export interface Block {
  part: Element
  /** Its words on one line, half width: to recognise them by. */
  words: string
  /** The same as they were typed: what an entry is given. */
  typed: string
  /** How it was set in Word, where that tells anything. */
  set: keyof typeof wordClasses | undefined
  pictures: Element[]
}

/** How paragraphs were set in Word; to be read before a page is made plain, which forgets it. */
export type SetAs = ReadonlyMap<Element, Block['set']>

const setOf = (part: Element): Block['set'] => {
  const names = [part.properties['className']].flat().map(String)
  if (names.includes(wordClasses.title) || part.tagName === 'h1') return 'title'
  if (names.includes(wordClasses.caption)) return 'caption'
  return names.includes(wordClasses.centred) ? 'centred' : undefined
}

/** Reads how the paragraphs of a page were set. */
export const readSetting = (page: Root): SetAs => new Map(elementsIn(page).map((part) => [part, setOf(part)]))

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The blocks of a plain page. */
export const blocksOf = (page: Root, setAs: SetAs): Block[] =>
  partsOf(page).flatMap((part) => {
    if (part.type !== 'element') return []
    const pictures = [part, ...elementsIn(part)].filter((each) => isElement(each, 'img'))
    const words = wordsIn(part)
    return [{ part, words: folded(words), typed: onOneLine(words), set: setAs.get(part), pictures }]
  })

/** Whether a block is nothing but one picture. */
export const isPictureAlone = ({ words, pictures, part }: Block): boolean =>
  words === '' && pictures.length === 1 && part.tagName !== 'table'
