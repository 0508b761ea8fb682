import { diffComm } from 'node-diff3'
import { asTyped } from './as-typed.ts'
import type { Piece } from './compare-words.ts'
import { compareWords } from './compare-words.ts'

/** Paragraphs that are the same in both texts, or what differs between others. */
export type StoryPart = { same: string[] } | { pieces: Piece[] }

/** Compares two stories: first by paragraphs, then word by word in those that differ. */
export const compareStory = (was: string, is: string): StoryPart[] =>
  diffComm(paragraphs(was), paragraphs(is)).map(({ common, buffer1, buffer2 }) =>
    common ? { same: common } : { pieces: compareWords(shown(buffer1), shown(buffer2)) },
  )

const shown = (parts: string[]) => parts.map((part) => `${part}\n`).join('\n')

/** A picture is told by its words: its address says nothing to a reader. */
const paragraphs = (story: string) =>
  story
    .trim()
    .split(/\n[ \t]*\n+/)
    .filter((part) => part !== '')
    .map((part) => asTyped(part.replaceAll(/(?<!\\)!\[([^\]\n]*)\]\([^)\n]*\)/g, '〔图片：$1〕')))
