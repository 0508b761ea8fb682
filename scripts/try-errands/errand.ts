import type { Page } from 'playwright-core'
import type { Hand } from './hand.ts'

/** Something that a resident comes to the portal for, from its front page on. */
export interface Errand {
  /** As it stands in the README. */
  name: string
  /** How many taps it may take. */
  goal: number
  /** Goes the way that the page shows, and looks whether the end of it is there. @throws where it is not */
  run: (hand: Hand, page: Page) => Promise<void>
}

/** What an errand took. */
export interface ErrandFigures {
  name: string
  goal: number
  taps: number
  /** How far the thumb pushed the page on the way, in heights of the screen. */
  screens: number
  /** Why it did not come to its end; nothing where it did. */
  failure?: string | undefined
}
