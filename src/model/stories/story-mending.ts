import type { Nodes } from 'mdast'
import { excerptOf, mayHoldPicture, nodesOf, parseStory } from './story-markdown.ts'

/** Where something stands in a story, in characters from its beginning. */
interface Stretch {
  from: number
  to: number
}

/** The writing of a picture, from its sign on: words, address and a title. Only the reader says where one may begin. */
const PICTURE =
  /!\\?\[((?:(?!!\\?\[)[^]){0,300}?)\\?\]\(\s*<?(\/media\/[^\n<>]{1,300}?\.(?:jpe?g|png|webp|gif))>?(\s+"[^"\n]*")?\s*\)/iy
/** What was meant to be a picture, wherever it leads. */
const MEANT_AS_PICTURE = /!\\?\[(?:(?!!\\?\[)[^]){0,300}?\]\s?[([][^\n]{0,80}/y
const SIGN = /!\\?\[/g
const PUNCTUATION = /[!-/:-@[-`{-~]/g
const ESCAPED = /\\([!-/:-@[-`{-~])/g

const stretchOf = ({ position }: Nodes): Stretch | undefined => {
  const [from, to] = [position?.start.offset, position?.end.offset]
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** Where pictures may begin in a node, with the end of the paragraph around it. */
type FindSigns = (node: Nodes, markdown: string) => number[]

/** Signs of pictures that reach the reader as plain words. */
const signsInWords: FindSigns = (node, markdown) => {
  const words = node.type === 'text' ? stretchOf(node) : undefined
  if (words === undefined) return []
  return [...markdown.slice(words.from, words.to).matchAll(SIGN)].map(({ index }) => words.from + index)
}

/** Pictures that lead nowhere: words such as `左](右` end them before their address. */
const signsThatLeadNowhere: FindSigns = (node) => {
  const from = stretchOf(node)?.from
  return node.type === 'image' && from !== undefined && !/^(?:\/media\/|https?:)/.test(node.url) ? [from] : []
}

const signsIn = (markdown: string, ...kinds: readonly FindSigns[]): Stretch[] =>
  nodesOf(parseStory(markdown)).flatMap((parent) => {
    const to = stretchOf(parent)?.to
    if (!('children' in parent) || to === undefined) return []
    return parent.children.flatMap((child) =>
      kinds.flatMap((find) => find(child, markdown)).map((from) => ({ from, to })),
    )
  })

/** What a pattern finds that begins at a place and ends within its paragraph. */
const writtenAt = (pattern: RegExp, markdown: string, { from, to }: Stretch): RegExpExecArray | undefined => {
  pattern.lastIndex = from
  return pattern.exec(markdown.slice(0, to)) ?? undefined
}

const rewritten = ([, words = '', address = '', title = '']: RegExpExecArray): string =>
  `![${words.replace(ESCAPED, '$1').replace(PUNCTUATION, '\\$&')}](<${address}>${title})`

/**
 * The story with every picture of ours written so that the reader takes it for one, whatever brackets, backslashes and
 * blanks its words and its address hold: `![奖品]全景](/media/…)` would stand on the page as it is.
 */
export const mendedStory = (markdown: string): string => {
  if (!mayHoldPicture(markdown)) return markdown
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

/** The pictures of a mended story that stand on the page as a row of signs. */
export const brokenPictures = (markdown: string): BrokenPicture[] => {
  if (!mayHoldPicture(markdown)) return []
  return signsIn(markdown, signsInWords).flatMap((sign) => {
    const found = writtenAt(MEANT_AS_PICTURE, markdown, sign)
    if (!found) return []
    const line = markdown.slice(0, sign.from).split('\n').length
    return [{ line, written: excerptOf(found[0]) }]
  })
}
