import { storyExcess } from '../stories/story-bounds.ts'
import { isPhotoAddress } from '../media.ts'
import { storyCharacterProblems } from '../characters/character-problems.ts'
import { lostPictureLines } from '../stories/lost-pictures.ts'
import { brokenPictures, mendedStory } from '../stories/story-mending.ts'
import { htmlIn, picturesIn } from '../stories/story-syntax.ts'
import type { Problem, ProblemCode, ProblemFacts } from '../problems.ts'
import { problem } from '../problems.ts'
import type { EntryRule, RuledEntry } from './rule.ts'

/** @param line counted from the story's first, which is 1; nothing where it is not known */
const problemInStory = (
  { text, file }: RuledEntry,
  code: ProblemCode,
  line: number | undefined,
  facts: ProblemFacts,
): Problem => {
  const inFile = line === undefined ? undefined : text.bodyLine + line - 1
  return problem(code, { file, field: 'body', line: inFile }, { label: '正文', ...facts })
}

/** A story stays within what can be read in bounded time. */
export const storyIsReadable: EntryRule = (entry) => {
  const excess = storyExcess(entry.text.body)
  return excess ? [problemInStory(entry, excess.code, excess.line, excess.facts)] : []
}

/** Every picture of a story says what it shows. */
export const photosHaveText: EntryRule = (entry) =>
  picturesIn(entry.text.body)
    .filter(({ alt }) => alt === '')
    .map(({ address }) => problemInStory(entry, 'no-photo-text', undefined, { value: address }))

/** Every picture shows, and shows a photo of ours. */
export const picturesShow: EntryRule = (entry) => {
  const { body } = entry.text
  if (storyExcess(body)) return []
  return [
    ...brokenPictures(mendedStory(body)).map(({ line, written }) =>
      problemInStory(entry, 'broken-picture', line, { value: written }),
    ),
    ...picturesIn(body)
      .filter(({ address }) => !isPhotoAddress(address))
      .map(({ address, alt }) =>
        problemInStory(entry, 'picture-from-elsewhere', undefined, { value: alt || address }),
      ),
  ]
}

/** Pictures that did not come along with a pasted text are there before anybody sees it. */
export const picturesCame: EntryRule = (entry) =>
  lostPictureLines(entry.text.body).map((line) => problemInStory(entry, 'lost-picture', line, {}))

/** More would not be mended one by one. */
const MOST_TOLD = 5

/** Tags are told: only their words reach the page. */
export const wordsWithoutHtml: EntryRule = (entry) =>
  htmlIn(entry.text.body)
    .slice(0, MOST_TOLD)
    .map(({ line, written }) => problemInStory(entry, 'html-in-story', line, { value: written }))

/** Every character of a story is one that others see too. */
export const charactersShow: EntryRule = ({ text, file }) =>
  storyCharacterProblems(text.body, file, text.bodyLine)
