import { mergeSequence } from './merge-sequence.ts'
import type { Merging, Place, Versions } from './merging.ts'
import { clash } from './merging.ts'

/** Merges stories paragraph by paragraph, each as it was written; a paragraph that both wrote anew is a question. */
export const mergeStory = (merging: Merging, place: Place, stories: Versions<string>): string => {
  const { base, mine, theirs } = stories
  if (merging.isBlind) return clash(merging, place, stories, bothOf(stories))
  const parts = mergeSequence({ base: paragraphs(base), mine: paragraphs(mine), theirs: paragraphs(theirs) })
  const merged = parts.map((part, at) => {
    if ('agreed' in part) return part.agreed.join('')
    const texts = {
      base: part.clash.base.join(''),
      mine: part.clash.mine.join(''),
      theirs: part.clash.theirs.join(''),
    }
    return clash(merging, { ...place, key: `${place.key}/${at}` }, texts, bothOf(texts))
  })
  return merged.join('').trimEnd()
}

/** Each with the empty lines behind it, so that all of them together are the story. */
const paragraphs = (story: string): string[] =>
  story.trim() === ''
    ? []
    : `${story.trimEnd()}\n\n`.split(/(?<=\n[ \t]*\n)(?![ \t]*\n)/).filter((part) => part !== '')

/** Where one side has nothing, the other is both already. */
const bothOf = ({ mine, theirs }: Versions<string>): string | undefined =>
  mine.trim() === '' || theirs.trim() === '' ? undefined : `${mine.trimEnd()}\n\n${theirs.trimEnd()}\n\n`
