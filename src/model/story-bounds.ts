import type { ProblemCode, ProblemFacts } from './problems.ts'

/**
 * How much a story may hold. Reading Markdown takes time that grows with the square of some things, and depth that no
 * program's stack has: texts beyond these bounds are told to the editor, and shown and searched as plain paragraphs.
 */
export const storyBounds = {
  /** A book chapter; the longest real story has 4,000. */
  characters: 100_000,
  /** Signs that mean something to Markdown, those at the head of a list's line too: a story with a bold word in every line has some hundred. */
  marks: 3000,
  /** Quotes and lists one inside the other, told by the signs at the head of a line. */
  depth: 10,
  /** A chapter of 93,000 Han characters has 8,000, the empty ones between its paragraphs included. */
  lines: 10_000,
  /** Lines that follow each other without an empty one between them. */
  linesInBlock: 2000,
} as const

/** What is beyond the bounds, with the line in the story, counted from 1. */
export interface StoryExcess {
  code: ProblemCode
  line: number
  facts: ProblemFacts
}

const LINE_END = /\r\n|[\r\n]/
const MARK = /[*_~`[\]<>#=\\&@]/g
const HEAD = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/
const HEAD_SIGN = />|[-+*]|\d+[.)]/g
/** Of the signs at a line's head those that are counted nowhere else. */
const ITEM = /^[ \t>]*(?:[-+]|\d{1,9}[.)])[ \t]/gm
/** Lists that were pasted stand far to the right without being deep, so only many blanks count as a level. */
const BLANKS_PER_LEVEL = 8

const depthOf = (line: string): number => {
  const head = HEAD.exec(line)?.[0]
  if (head === undefined) return 0
  const setIn = /^[ \t]*/.exec(head)?.[0].length ?? 0
  return Math.max(head.match(HEAD_SIGN)?.length ?? 0, Math.floor(setIn / BLANKS_PER_LEVEL))
}

/** The first thing in a story that is beyond the bounds, or nothing: one pass over the text. */
export const storyExcess = (markdown: string): StoryExcess | undefined => {
  const { characters, marks, depth, lines: mostLines, linesInBlock } = storyBounds
  const excess = (code: ProblemCode, line: number, length: number, limit: number) => ({
    code,
    line,
    facts: { length, limit },
  })
  if (markdown.length > characters) return excess('too-long', 1, markdown.length, characters)
  const found = (markdown.match(MARK)?.length ?? 0) + (markdown.match(ITEM)?.length ?? 0)
  if (found > marks) return excess('too-many-marks', 1, found, marks)
  const lines = markdown.split(LINE_END)
  if (lines.length > mostLines) return excess('too-many-lines', 1, lines.length, mostLines)
  let block = 0
  for (const [index, line] of lines.entries()) {
    block = line.trim() === '' ? 0 : block + 1
    if (block > linesInBlock) return excess('no-empty-line', index + 1, block, linesInBlock)
    const own = depthOf(line)
    if (own > depth) return excess('nested-too-deep', index + 1, own, depth)
  }
  return undefined
}
