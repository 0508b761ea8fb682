import { bylinesIn } from './bylines.ts'
import type { Block } from './blocks.ts'

/** So far down a text its title may begin: behind a number, a secret mark, the name of a brief. */
const FURTHEST = 6
/** As long as a line can be that somebody means as a title. */
const LONGEST = 60
/** Two lines that are one title together. */
const LONGEST_OF_TWO = 40

const isLine = ({ words, typed, part }: Block): boolean =>
  words !== '' &&
  words.length <= LONGEST &&
  /^(p|h[1-6])$/.test(part.tagName) &&
  bylinesIn(typed) === undefined

/** What stands under a title and is none of it: `——记…`, `(2026年11月8日)`. */
const STANDS_BELOW = /^[-(]|\d{4}\s*[年./-]\s*\d/
/** An enclosure's number, above its title. */
const STANDS_ABOVE = /^附件?\s*\d*[:：]?$|^第\s*\d+\s*期/

const isEnded = (words: string): boolean => /[。;；!！?？.]$/.test(words)

/** The blocks that make up the title: one that is called so, else the first centred one, else a short first line. */
export const titleBlocks = (blocks: readonly Block[]): Block[] => {
  const head = blocks.slice(0, FURTHEST)
  const first =
    head.find((block) => block.set === 'title' && isLine(block)) ??
    head.find(
      (block) =>
        block.set === 'centred' &&
        isLine(block) &&
        !STANDS_ABOVE.test(block.words) &&
        !STANDS_BELOW.test(block.words),
    ) ??
    shortFirst(blocks)
  if (first === undefined) return []
  const second = blocks[blocks.indexOf(first) + 1]
  return second && isSecondLine(first, second) ? [first, second] : [first]
}

const shortFirst = ([first]: readonly Block[]): Block | undefined =>
  first && isLine(first) && first.words.length <= LONGEST_OF_TWO && !isEnded(first.words) ? first : undefined

const isSecondLine = (first: Block, second: Block): boolean =>
  first.set !== undefined &&
  second.set === first.set &&
  isLine(second) &&
  !STANDS_BELOW.test(second.words) &&
  first.words.length + second.words.length <= LONGEST_OF_TWO
