/** What a slide of the wall screen says. Moments are Beijing wall time, as everywhere. */

/** A line of a list. */
export interface SlideRow {
  title: string
  /** Hour and place, day and issuer, for whom and where. */
  note: string
  /** Its first sentences, shown where it stands alone. */
  words?: string | undefined
  /** The day it is of, which fills an upright wall where it stands alone. */
  day?: string | undefined
  /** What does not go as planned. */
  status?: string | undefined
  phone?: string | undefined
  /** From when on it is over. */
  until?: string | undefined
}

interface Timed {
  /** From when on it is not shown any more; without it it is never over. */
  until?: string | undefined
}

/** What takes place on a day. */
export interface DaySlide extends Timed {
  kind: 'day'
  day: string
  /** Whose events they are, where they are not the screen's own. */
  whose: string | undefined
  rows: SlideRow[]
  /** How many more there are that day. */
  more: number
}

/** A list under a heading: notices, what can be ordered. */
export interface ListSlide extends Timed {
  kind: 'list'
  title: string
  rows: SlideRow[]
  /** The number to call, where all rows have the same. */
  phone?: string | undefined
  /** Whom to ask about the one row that is left on an upright wall. */
  ask?: string | undefined
}

/** A good person. */
export interface PersonSlide extends Timed {
  kind: 'person'
  names: string
  title: string
  words: string
  honour: string | undefined
  portrait: string | undefined
  posthumous: boolean
}

/** A photo of an activity. */
export interface PhotoSlide extends Timed {
  kind: 'photo'
  image: string
  alt: string
  caption: string
  title: string
  day: string
  station: string | undefined
}

/** Where there is more: the last slide of every round, and the only one where nothing else is to be told. */
export interface WaySlide extends Timed {
  kind: 'way'
  url: string
  address: string
  phone: string | undefined
}

export type Slide = DaySlide | ListSlide | PersonSlide | PhotoSlide | WaySlide

const SHORTEST_IN_SECONDS = 8
const LONGEST_IN_SECONDS = 15
/** To look up and find the place. */
const BEFORE_READING_IN_SECONDS = 3
/** Of somebody who is not in a hurry and stands five metres away. */
const CHARACTERS_IN_A_SECOND = 6

const rowsInWords = (rows: readonly SlideRow[]) =>
  rows
    .map(
      ({ title, note, status = '', words = '' }) => title + note + status + (rows.length === 1 ? words : ''),
    )
    .join('')

const wordsOf = (slide: Slide): string => {
  if (slide.kind === 'day' || slide.kind === 'list') return rowsInWords(slide.rows)
  if (slide.kind === 'person') return slide.names + slide.title + slide.words + (slide.honour ?? '')
  return slide.kind === 'photo' ? slide.title + slide.caption : slide.address
}

/** How long a slide stands: by its words, 8 to 15 seconds. */
export const secondsOf = (slide: Slide): number => {
  const needed = BEFORE_READING_IN_SECONDS + [...wordsOf(slide)].length / CHARACTERS_IN_A_SECOND
  return Math.round(Math.min(LONGEST_IN_SECONDS, Math.max(SHORTEST_IN_SECONDS, needed)))
}

/** A title that takes two lines on a screen that lies. */
const LONG_TITLE = 24
const LINES_OF_LONG = 1.4
const ROOM_IN_ROWS = 3

/** Rows in as many slides as they need, so that the letters stay large. */
export const inSlides = (rows: readonly SlideRow[]): SlideRow[][] => {
  const slides: SlideRow[][] = []
  let filled = ROOM_IN_ROWS
  for (const row of rows) {
    const takes = [...row.title].length > LONG_TITLE ? LINES_OF_LONG : 1
    if (filled + takes > ROOM_IN_ROWS) {
      slides.push([])
      filled = 0
    }
    slides.at(-1)?.push(row)
    filled += takes
  }
  return slides
}

/** The latest of some moments; nothing where one of them is open. */
export const lastOf = (rows: readonly SlideRow[]): string | undefined =>
  rows.some(({ until }) => until === undefined)
    ? undefined
    : rows
        .map(({ until = '' }) => until)
        .sort()
        .at(-1)
