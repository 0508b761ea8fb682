import type { PersonSummary } from '../../../library/people/people.ts'
import { storyOnPaper } from '../../../library/stories/story.ts'
import type { StoryBlock } from '../../../model/stories/story-blocks.ts'

/** Somebody on a roll of honour, with the story that is told where there is room. */
export interface Honoured extends PersonSummary {
  story: readonly StoryBlock[]
}

/** The people of a board with their stories. */
export const withStories = (people: readonly PersonSummary[]): Promise<Honoured[]> =>
  Promise.all(
    people.map(async (person) => ({ ...person, story: await storyOnPaper('good-people', person.id) })),
  )
