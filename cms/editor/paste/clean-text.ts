import { cleanLines } from '../../../src/model/characters/clean-characters.ts'

/** Indents and trailing blanks, the full-width blank of Chinese paragraphs among them. */
const EDGES = /^[\s\u3000]+|[\s\u3000]+$/g

/** Pasted words without what Word and WeChat leave around them: indents, unseen signs, hard spaces; one line if asked. */
export const cleanText = (text: string, keepLines: boolean): string => {
  const plain = cleanLines(text).replace(/\u00A0/g, ' ')
  const lines = plain.split('\n').map((line) => line.replace(EDGES, ''))
  if (!keepLines) return lines.filter((line) => line !== '').join(' ')
  return lines.join('\n').replace(/\n{3,}/g, '\n\n')
}
