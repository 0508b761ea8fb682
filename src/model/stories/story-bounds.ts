import type { ProblemCode, ProblemFacts } from '../problems.ts'

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
/** Lists that were pasted stand far to the right without being deep, so only many blanks count as a level. */
const BLANKS_PER_LEVEL = 8

/** The dearest to read: a list's item costs as much as several words in bold. */
const MARKS_PER_ITEM = 2

const signsAtHead = (line: string): string[] => HEAD.exec(line)?.[0].match(HEAD_SIGN) ?? []

const depthOf = (line: string): number => {
  const signs = signsAtHead(line).length
  const setIn = signs === 0 ? 0 : line.search(/[^ \t]/)
  return Math.max(signs, Math.floor(setIn / BLANKS_PER_LEVEL))
}

const marksIn = (markdown: string, lines: readonly string[]): number =>
  lines.reduce(
    (sum, line) => sum + signsAtHead(line).length * MARKS_PER_ITEM,
    markdown.match(MARK)?.length ?? 0,
  )

/** The first thing in a story that is beyond the bounds, or nothing: one pass over the text. */
export const storyExcess = (markdown: string): StoryExcess | undefined => {
  const bounds = storyBounds
  const excess = (code: ProblemCode, line: number, length: number, limit: number) => ({
    code,
    line,
    facts: { length, limit },
  })
  if (markdown.length > bounds.characters) return excess('too-long', 1, markdown.length, bounds.characters)
  const lines = markdown.split(LINE_END)
  if (lines.length > bounds.lines) return excess('too-many-lines', 1, lines.length, bounds.lines)
  let block = 0
  for (const [index, line] of lines.entries()) {
    block = line.trim() === '' ? 0 : block + 1
    if (block > bounds.linesInBlock) return excess('no-empty-line', index + 1, block, bounds.linesInBlock)
    const depth = depthOf(line)
    if (depth > bounds.depth) return excess('nested-too-deep', index + 1, depth, bounds.depth)
  }
  const marks = marksIn(markdown, lines)
  return marks > bounds.marks ? excess('too-many-marks', 1, marks, bounds.marks) : undefined
}
