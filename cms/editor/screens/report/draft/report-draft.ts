import { beijingDay } from '../../../../../src/model/beijing-time.ts'
import { freshId } from '../../../keeping/this-device.ts'

/** A photo of the report; until it has arrived it has no address. */
export interface ReportPhoto {
  /** The same as of its upload. */
  key: string
  name: string
  /** What the entry says, once it is stored. */
  image?: string
  /** The words that stand for it, where somebody has changed what is proposed. */
  alt?: string
}

/** A station as it was chosen. */
export interface ChosenStation {
  id: string
  name: string
}

/** A report in the making, as this device keeps it. */
export interface ReportDraft {
  /** What it is kept under on the server until it is saved. */
  unsavedId: string
  title: string
  station?: ChosenStation
  /** Beijing day. */
  date: string
  /** As it was typed: every line a paragraph. */
  story: string
  photos: ReportPhoto[]
  /** As somebody has changed it; else it is proposed from the story. */
  summary?: string
  /** Those that somebody has tapped on; what is proposed does not count until then. */
  categories: string[]
  /** How many came, as it was typed. */
  participants: string
  /** The entry's id, once one was given; it stays, so that a repeated save makes no second entry. */
  slug?: string
  /** The version that the next save is made from. */
  baseId?: string
  /** To be handed in as soon as the photos are there. */
  isHandedIn?: boolean
  /** It has been handed in: what is shown until the next one begins. */
  isDone?: boolean
}

/** A new report: of today, at the station of the last one. */
export const newDraft = (station: ChosenStation | undefined, now = new Date()): ReportDraft => ({
  unsavedId: `report-${freshId()}`,
  title: '',
  date: beijingDay(now),
  story: '',
  photos: [],
  categories: [],
  participants: '',
  ...(station && { station }),
})

/** Whether there is anything in it that somebody would miss. */
export const isBegun = ({ title, story, photos }: ReportDraft): boolean =>
  `${title}${story}`.trim() !== '' || photos.length > 0
