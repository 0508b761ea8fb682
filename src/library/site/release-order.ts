import { beijingDay, beijingMoment } from '../../model/beijing-time.ts'

/** What pages have to know of the release that they are made for; one release has one moment and one address. */
export interface ReleaseOrder {
  /** The folder with the entries, absolute. */
  contentDir: string
  /** The instant that the release is made for, as ISO 8601. */
  now: string
  /** Overrides the address in `site.yml`. */
  baseUrl: string | undefined
  /** Changes whenever share images of the same words are drawn otherwise; nothing where none are drawn. */
  shareDesign?: string | undefined
}

/** Pages are compiled into modules of their own, so the order reaches them through what all modules of a process share. */
const VARIABLE = 'CUNKOU_RELEASE_ORDER'

let known: { text: string; order: ReleaseOrder } | undefined

/** Tells this process and the threads it starts from now on what release they work on. */
export const giveOrder = ({ contentDir, now, baseUrl, shareDesign }: ReleaseOrder): void => {
  process.env[VARIABLE] = JSON.stringify({ contentDir, now, baseUrl, shareDesign })
}

/** Whether somebody has said what release is made. */
export const hasOrder = (): boolean => process.env[VARIABLE] !== undefined

const readOrder = (): ReleaseOrder => {
  const text = process.env[VARIABLE]
  if (text === undefined) throw new Error('Nobody has said what release is made: call giveOrder first.')
  // Only `giveOrder` writes it.
  if (known?.text !== text) known = { text, order: JSON.parse(text) as ReleaseOrder }
  return known.order
}

/** The folder with the entries, absolute. */
export const contentDir = (): string => readOrder().contentDir

/** The address that stands above the one in `site.yml`. */
export const orderedAddress = (): string | undefined => readOrder().baseUrl

/** What all share images of this release have in common, as a text that changes with their look. */
export const releaseDesign = (): string => readOrder().shareDesign ?? ''

/** The Beijing day this release is made for. */
export const today = (): string => beijingDay(new Date(readOrder().now))

/** The Beijing moment this release is made at; entries appear and expire by it. */
export const thisMoment = (): string => beijingMoment(new Date(readOrder().now))
