import type { Page } from 'playwright-core'

/** How a picture's screen is opened. */
export interface PictureWindow {
  width: number
  height: number
  /** So sharp that it can be read when it is enlarged. */
  pointsPerPixel: number
}

/** One picture of the editors' guide: how its screen is reached, and what has to stand there. */
export interface GuidePicture {
  /** Of its file: `cms/guide/pictures/NAME.webp`, which the guide names. */
  name: string
  /** What it shows, for those who do not see it. */
  alt: string
  window: PictureWindow
  /** The address below `/admin/`; without one it goes on from the screen of the picture before. */
  at?: string
  /** What is pressed and typed there. */
  steps?: (page: Page) => Promise<void>
  /** Labels that the guide names and that are to be read in the picture. */
  words: readonly string[]
}

const PHONE_WIDTH = 360
const DESK_WIDTH = 960

/** So much of a phone's screen. */
export const phone = (height: number): PictureWindow => ({ width: PHONE_WIDTH, height, pointsPerPixel: 2 })

/** So much of the screen of a desk. */
export const desk = (height: number): PictureWindow => ({ width: DESK_WIDTH, height, pointsPerPixel: 1.25 })
