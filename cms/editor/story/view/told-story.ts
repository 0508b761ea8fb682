import type { OpenedStory } from '../reading/read-story.ts'
import { readStory } from '../reading/read-story.ts'

/** Keeps apart what the form says by itself and what it only repeats of what it was told. */
export interface ToldStory {
  opened: () => OpenedStory
  /** Tells the form a story, if it is another one. */
  tell: (markdown: string) => void
  /** Whether what the form says comes from elsewhere. */
  isNews: (markdown: string) => boolean
  reopen: (markdown: string) => OpenedStory
}

/** Begins with the story that the form has. @param onText hears of every other */
export const toldStory = (markdown: string, onText: (markdown: string) => void): ToldStory => {
  let opened = readStory(markdown)
  let last = markdown
  /** Told, and not yet heard back: the form repaints later than one types. */
  let onTheWay: string[] = []
  return {
    opened: () => opened,
    tell: (next) => {
      if (next === last) return
      last = next
      onTheWay.push(next)
      onText(next)
    },
    isNews: (next) => {
      const heard = onTheWay.lastIndexOf(next)
      if (heard >= 0) onTheWay = onTheWay.slice(heard + 1)
      return heard < 0 && next !== last
    },
    reopen: (next) => {
      opened = readStory(next)
      last = next
      onTheWay = []
      return opened
    },
  }
}
