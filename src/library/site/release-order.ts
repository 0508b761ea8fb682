import { beijingDay, beijingMoment } from '../../model/beijing-time.ts'
import type { Told } from '../edition/edition.ts'
import { fact, whereabouts } from '../edition/asking.ts'

/** What pages have to know of the release that they are made for; one release has one moment and one address. */
export interface ReleaseOrder {
  /** The folder with the entries, absolute. */
  contentDir: string
  /** The instant that the release is made for. */
  now: Date
  /** Overrides the address in `site.yml`. */
  baseUrl: string | undefined
  /** Changes whenever share images of the same words are drawn otherwise; nothing where none are drawn. */
  shareDesign?: string | undefined
}

const ORDER = 'order'
const CONTENT_DIR = 'content-dir'
const ordered = fact<string>(ORDER)
const place = whereabouts<string>(CONTENT_DIR)

const known = (value: string | undefined): string => {
  if (value === undefined) throw new Error('Nobody has said what release is made.')
  return value
}

/** The order as facts of an edition. */
export const orderFacts = ({
  contentDir,
  now,
  baseUrl,
  shareDesign,
}: ReleaseOrder): Record<string, Told> => ({
  [CONTENT_DIR]: new Map([['', contentDir]]),
  [ORDER]: new Map<string, unknown>([
    ['today', beijingDay(now)],
    ['moment', beijingMoment(now)],
    ['baseUrl', baseUrl],
    ['shareDesign', shareDesign],
  ]),
})

/** The folder with the entries, absolute. */
export const contentDir = (): string => known(place())

/** The address that stands above the one in `site.yml`. */
export const orderedAddress = (): string | undefined => ordered('baseUrl')

/** What all share images of this release have in common, as a text that changes with their look. */
export const releaseDesign = (): string => ordered('shareDesign') ?? ''

/** The Beijing day this release is made for. */
export const today = (): string => known(ordered('today'))

/** The Beijing moment this release is made at; entries appear and expire by it. */
export const thisMoment = (): string => known(ordered('moment'))
