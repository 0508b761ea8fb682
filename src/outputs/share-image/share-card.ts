/** What a share image is asked to show: plain data, so that it can be cached by its text and sent to another process. */

/** The kinds of page that have a share image; the kind decides what stands in the left column. */
export type CardKind =
  | 'home'
  | 'list'
  | 'report'
  | 'event'
  | 'calendar'
  | 'station'
  | 'person'
  | 'project'
  | 'brand'
  | 'notice'
  | 'page'

/** The photo of a card. */
export interface CardPhoto {
  /** Absolute path of the picture file. */
  file: string
  /** A text that is another whenever the file shows something else; without it the file is read for that. */
  version?: string
  /** The point to keep when the picture is cut to shape, in parts of its width and height; a little above the middle when absent. */
  focus?: { x: number; y: number }
}

/** Everything one share image says. Absent parts leave no gap. */
export interface ShareCard {
  kind: CardKind
  title: string
  /** `YYYY-MM-DD`, or `YYYY-MM` for the page of a month. */
  day?: string
  stationName?: string
  stationLevel?: string
  county: string
  portalName: string
  summary?: string
  /** Honours of a person, one line in rice gold. */
  honour?: string
  /** What the photo shows and who took it. */
  caption?: string
  /** Words of the upright plate when there is no date and no portrait; the kind's own word when absent. */
  plate?: string
  photo?: CardPhoto
}

/** Something a share image could not show as written; the image itself is usable, unless drawing it `failed`. */
export interface CardProblem {
  code: 'missing-glyph' | 'overflow' | 'photo' | 'failed'
  /** The image's address within the release, `share/<collection>/<id>.png`. */
  path: string
  /** The card's title, to name the entry to its editor. */
  title: string
  /** Which part of the card: 标题, 名称 … */
  part: string
  /** The character that no face draws, with its code point `U+XXXX`. */
  character?: string
  codePoint?: string
  message: string
  fix: string
}

/** The size of every share image, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const
