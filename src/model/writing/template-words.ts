import type { CollectionName } from '../collection-names.ts'
import type { EntryText } from '../entry-text.ts'
import type { Problem } from '../problems.ts'
import { problem } from '../problems.ts'
import type { TemplateRow } from './writing-aids.ts'

/** Shorter ones say nothing that gives a template away: 正文, 活动情况. */
const SHORTEST = 8
const SHOWN = 16

/** Paragraphs that say something, each with the line on which it begins, from 1; whatever day is in them. */
const paragraphsOf = (story: string): { words: string; line: number }[] =>
  [...story.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].flatMap(({ 0: written, index }) => {
    const words = written.trim()
    const line = story.slice(0, index).split('\n').length
    return words.startsWith('#') || words.length < SHORTEST ? [] : [{ words, line }]
  })

/** The day that a template leaves room for, and the one that was put in, are the same. */
const withoutDay = (words: string): string => words.replace(/\{[年月日]\}|\d+/g, '0')

/** An entry's story and where it lies. */
interface ToldStory {
  collection: CollectionName
  text: Pick<EntryText, 'body' | 'bodyLine'>
  file: string
}

/**
 * What a template asks for and nobody has answered: “来了多少人，谁来讲” would stand on the portal as it is. Only a warning, for
 * some paragraphs of a template are meant to stay.
 */
export const templateWordProblems = (
  { collection, text, file }: ToldStory,
  templates: readonly TemplateRow[],
): Problem[] => {
  const asked = new Set(
    templates
      .filter((row) => row.collection === collection)
      .flatMap(({ story }) => paragraphsOf(story).map(({ words }) => withoutDay(words))),
  )
  const left = paragraphsOf(text.body).filter(({ words }) => asked.has(withoutDay(words)))
  const [first] = left
  if (first === undefined) return []
  const where = { file, field: 'body', line: text.bodyLine + first.line - 1 }
  const value = first.words.length > SHOWN ? `${first.words.slice(0, SHOWN)}……` : first.words
  return [problem('template-words', where, { label: '正文', value, length: left.length })]
}
