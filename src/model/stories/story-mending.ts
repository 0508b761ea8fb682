import type { Nodes } from 'mdast'
import { excerptOf, nodesOf, parseStory } from './story-markdown.ts'

/** Where something stands in a story, in characters from its beginning. */
interface Stretch {
  from: number
  to: number
}

/**
 * The writing of a picture, from its sign on: words, address and a title. Only the reader says where one may begin.
 * Chinese keyboards write the marks wide: `！【领奖】（/media/…）`.
 */
const PICTURE =
  /[!！][ \t]?\\?[[［【]((?:\\[!-/:-@[-`{-~]|\\(?![!-/:-@[-`{-~])|(?!!\\?\[)[^\\]){0,300}?)\\?[\]］】][ \t]?[(（]\s*<?(\/media\/[^\n<>]{1,300}?\.(?:jpe?g|png|webp|gif))>?(\s+"[^"\n]*")?\s*[)）]/iy
/** What was meant to be a picture, wherever it leads. */
const MEANT_AS_PICTURE = /[!！][ \t]?\\?[[［【](?:(?!!\\?\[)[^]){0,300}?[\]］】]\s?[([（［【][^\n]{0,80}/y
/** Behind other words `！` is an exclamation; at the head of a line it begins a picture. */
const SIGN = /!\\?\[|[!！][ \t]?\\?[[［【]/g
const LONGEST_SIGN = 4
const HEAD_OF_LINE = /(?:^|\n)[\s>*+\-\d.)]*$/
const LONGEST_HEAD = 20
/** A photo's address that nothing made a picture or a link of. */
const AN_ADDRESS = /\/media\/[^\s<>"]{1,300}?\.(?:jpe?g|png|webp|gif)/iy
const ADDRESSES = new RegExp(AN_ADDRESS, 'gi')
const ANY_SIGN = new RegExp(SIGN, '')

/** Whether a story may hold pictures: most do not, and need no reader for it. */
export const mayHoldPictures = (markdown: string): boolean => ANY_SIGN.test(markdown)

const PUNCTUATION = /[!-/:-@[-`{-~]/g
const ESCAPED = /\\([!-/:-@[-`{-~])/g

const stretchOf = ({ position }: Nodes): Stretch | undefined => {
  const [from, to] = [position?.start.offset, position?.end.offset]
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** Where pictures may begin in a node, with the end of the paragraph around it. */
type FindSigns = (node: Nodes, markdown: string) => number[]

const mayBegin = (sign: string, at: number, markdown: string): boolean =>
  /^!\\?\[/.test(sign) || HEAD_OF_LINE.test(markdown.slice(Math.max(0, at - LONGEST_HEAD), at))

/** Signs of pictures that reach the reader as plain words. */
const signsInWords: FindSigns = (node, markdown) => {
  const words = node.type === 'text' ? stretchOf(node) : undefined
  if (words === undefined) return []
  const { from, to } = words
  // The bracket may already belong to what the reader takes for a link.
  return [...markdown.slice(from, to + LONGEST_SIGN).matchAll(SIGN)].flatMap(({ 0: sign, index }) =>
    from + index < to && mayBegin(sign, from + index, markdown) ? [from + index] : [],
  )
}

/** Addresses of photos that reach the reader as plain words: half of a picture's writing is missing. */
const addressesInWords: FindSigns = (node, markdown) => {
  const words = node.type === 'text' ? stretchOf(node) : undefined
  if (words === undefined) return []
  return [...markdown.slice(words.from, words.to).matchAll(ADDRESSES)].map(({ index }) => words.from + index)
}

/** Pictures that lead nowhere: words such as `左](右` end them before their address. */
const signsThatLeadNowhere: FindSigns = (node) => {
  const from = stretchOf(node)?.from
  return node.type === 'image' && from !== undefined && !/^(?:\/media\/|https?:)/.test(node.url) ? [from] : []
}

/** In the order of the text, whatever is nested in what. */
const signsIn = (markdown: string, ...kinds: readonly FindSigns[]): Stretch[] =>
  nodesOf(parseStory(markdown))
    .flatMap((parent) => {
      const to = stretchOf(parent)?.to
      if (!('children' in parent) || to === undefined) return []
      return parent.children.flatMap((child) =>
        kinds.flatMap((find) => find(child, markdown)).map((from) => ({ from, to })),
      )
    })
    .toSorted((a, b) => a.from - b.from)

/** What a pattern finds that begins at a place and ends within its paragraph. */
const writtenAt = (pattern: RegExp, markdown: string, { from, to }: Stretch): RegExpExecArray | undefined => {
  pattern.lastIndex = 0
  return pattern.exec(markdown.slice(from, to)) ?? undefined
}

const rewritten = ([, words = '', address = '', title = '']: RegExpExecArray): string =>
  `![${words.replace(ESCAPED, '$1').replace(PUNCTUATION, '\\$&')}](<${address}>${title})`

/**
 * The story with every picture of ours written so that the reader takes it for one, whatever brackets, backslashes and
 * blanks its words and its address hold: `![奖品]全景](/media/…)` would stand on the page as it is.
 */
export const mendedStory = (markdown: string): string => {
  if (!mayHoldPictures(markdown)) return markdown
  const kept: string[] = []
  let at = 0
  for (const sign of signsIn(markdown, signsInWords, signsThatLeadNowhere)) {
    const found = sign.from < at ? undefined : writtenAt(PICTURE, markdown, sign)
    if (!found) continue
    kept.push(markdown.slice(at, sign.from), rewritten(found))
    at = sign.from + found[0].length
  }
  return [...kept, markdown.slice(at)].join('')
}

/** A picture that no reader takes for one, as it was written, with its line in the story, counted from 1. */
export interface BrokenPicture {
  line: number
  written: string
}

/** The pictures of a mended story that stand on the page as a row of signs, one a line. */
export const brokenPictures = (markdown: string): BrokenPicture[] => {
  if (!mayHoldPictures(markdown) && !markdown.includes('/media/')) return []
  const byLine = new Map<number, string>()
  let [line, at] = [1, 0]
  for (const sign of signsIn(markdown, signsInWords, addressesInWords)) {
    line += markdown.slice(at, sign.from).split('\n').length - 1
    at = sign.from
    const found = byLine.has(line)
      ? undefined
      : (writtenAt(MEANT_AS_PICTURE, markdown, sign) ?? writtenAt(AN_ADDRESS, markdown, sign))
    if (found) byLine.set(line, excerptOf(found[0]))
  }
  return [...byLine].map(([at, written]) => ({ line: at, written }))
}
