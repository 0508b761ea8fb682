import type { Desk } from './desk.ts'

/** A working day as somebody at the desk spends it. */
export interface Day {
  name: string
  /** One sentence: who it is and what happens. */
  about: string
  /** What the console says because somebody has cut a line on purpose. */
  meant?: RegExp
  /** Screens that it is spent at; both where nothing is said. */
  onlyAt?: 'desktop' | 'phone'
  spend: (desk: Desk) => Promise<void>
}

/** What a day cost, and what went wrong in it. */
export interface DayFigures {
  day: string
  /** Of the screen, in pixels. */
  width: number
  steps: number
  taps: number
  keyPresses: number
  typedCharacters: number
  /** Those that are not in the saved texts letter for letter. */
  lostCharacters: number
  seconds: number
  /** The steps in which the page could be scrolled sideways. */
  sideways: readonly string[]
  /** What the browser's console said. */
  complaints: readonly string[]
}
