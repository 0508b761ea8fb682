import { dropHidden } from './hidden-words.ts'
import { markLostPictures } from './lost-pictures.ts'
import { withStory } from './word-parts.ts'
import { writeNumbers } from './written-numbers.ts'

/** A file of Word in which everything that its reader shows, and nothing else, stands where a page is made of it. */
export const preparedWord = (bytes: Uint8Array): Uint8Array =>
  withStory(bytes, (story, parts) => {
    dropHidden(story)
    markLostPictures(story, parts)
    writeNumbers(story, parts)
  })
