import { storyExcess } from '../story-bounds.ts'
import { picturesIn } from '../story-syntax.ts'
import { problem } from '../problems.ts'
import type { EntryRule } from './rule.ts'

const label = '正文'

/** A story stays within what can be read in bounded time. */
export const storyIsReadable: EntryRule = ({ text, file }) => {
  const excess = storyExcess(text.body)
  if (!excess) return []
  const line = text.bodyLine + excess.line - 1
  return [problem(excess.code, { file, field: 'body', line }, { label, ...excess.facts })]
}

/** Every picture of a story says what it shows. */
export const photosHaveText: EntryRule = ({ text, file }) =>
  picturesIn(text.body)
    .filter(({ alt }) => alt === '')
    .map(({ address }) => problem('no-photo-text', { file, field: 'body' }, { label, value: address }))
