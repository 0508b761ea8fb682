/** Where a headline may break, on every medium: pages, posters and share images set the same phrases. */
import { isClosing } from './line-ends.ts'
import { wordsOf } from './words.ts'

const PAUSE = '，。、：；！？,;:!?'
const COMPOUNDS: [before: RegExp, after: RegExp][] = [
  [/./u, /^新时代文明实践/u],
  [/文明实践$/u, /^志愿服务/u],
]

/** Whether a reader breathes between the two: after a pause, before a bracket or a dash, at the joints of long names. */
const isJoint = (before: string, after: string): boolean => {
  const bare = [...before]
  while (bare.length > 1 && isClosing(bare.at(-1) ?? '') && !PAUSE.includes(bare.at(-1) ?? '')) bare.pop()
  if (PAUSE.includes(bare.at(-1) ?? '')) return true
  return /^(?:（|——)/u.test(after) || COMPOUNDS.some(([end, start]) => end.test(before) && start.test(after))
}

/**
 * The phrases of a headline, each in its words. Lines end best between phrases, else between words, never inside one.
 * All words together are the text.
 */
export const phrasesOf = (text: string): string[][] => {
  const phrases: string[][] = []
  let before = ''
  for (const word of wordsOf(text)) {
    const phrase = phrases.at(-1)
    if (phrase && !isJoint(before, text.slice(before.length))) phrase.push(word)
    else phrases.push([word])
    before += word
  }
  return phrases
}
