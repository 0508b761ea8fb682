import { storyExcess } from '../stories/story-bounds.ts'
import { isPhotoAddress } from '../media.ts'
import { storyCharacterProblems } from '../characters/character-problems.ts'
import { brokenPictures, mendedStory } from '../stories/story-mending.ts'
import { htmlIn, picturesIn } from '../stories/story-syntax.ts'
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

/** Every picture shows, and shows a photo of ours. */
export const picturesShow: EntryRule = ({ text, file }) => {
  if (storyExcess(text.body)) return []
  const at = (line: number) => ({ file, field: 'body', line: text.bodyLine + line - 1 })
  return [
    ...brokenPictures(mendedStory(text.body)).map(({ line, written }) =>
      problem('broken-picture', at(line), { label, value: written }),
    ),
    ...picturesIn(text.body)
      .filter(({ address }) => !isPhotoAddress(address))
      .map(({ address, alt }) =>
        problem('picture-from-elsewhere', { file, field: 'body' }, { label, value: alt || address }),
      ),
  ]
}

/** More would not be mended one by one. */
const MOST_TOLD = 5

/** Tags are told: only their words reach the page. */
export const wordsWithoutHtml: EntryRule = ({ text, file }) =>
  htmlIn(text.body)
    .slice(0, MOST_TOLD)
    .map(({ line, written }) =>
      problem(
        'html-in-story',
        { file, field: 'body', line: text.bodyLine + line - 1 },
        { label, value: written },
      ),
    )

/** Every character of a story is one that others see too. */
export const charactersShow: EntryRule = ({ text, file }) =>
  storyCharacterProblems(text.body, file, text.bodyLine)
