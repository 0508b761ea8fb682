import { entryById, published } from '../../library/entries/entries.ts'
import { today } from '../../library/site/release-order.ts'
import { fullAddress } from '../../library/site/site.ts'
import { entryUrl, screenUrl, urls } from '../../model/addresses.ts'
import { screenOwner, type ScreenOwner } from './screen-owner.ts'
import { noticeSlides, personSlides, photoSlides, projectSlides } from './slides/board-slides.ts'
import { daySlides } from './slides/day-slides.ts'
import type { Slide, WaySlide } from './slides/slide.ts'

/** A wall screen: whose it is, and its slides in the order of a round. */
export interface Screen {
  owner: ScreenOwner
  path: string
  /** Where a wall may still begin that was set up before the station had its present id. */
  formerPaths: string[]
  /** The day it was made for. */
  day: string
  slides: Slide[]
}

const waySlide = ({ station, phone }: ScreenOwner): WaySlide => {
  const url = fullAddress(station === undefined ? urls.home : entryUrl('stations', station))
  return { kind: 'way', url, address: url.replace(/^https?:\/\/|\/$/g, ''), phone }
}

const slidesOf = (owner: ScreenOwner): Slide[] => {
  const days = daySlides(owner)
  return [
    ...days.filter(({ day }) => day === today()),
    ...noticeSlides(owner),
    ...days.filter(({ day }) => day !== today()),
    ...photoSlides(owner),
    ...projectSlides(owner),
    ...personSlides(owner),
    waySlide(owner),
  ]
}

/** An id that is in use again is its new owner's. */
const formerPathsOf = (station: string | undefined): string[] => {
  const ids = entryById('stations', station)?.data.formerIds ?? []
  return ids.filter((id) => !entryById('stations', id)).map((id) => screenUrl('wall', id))
}

/** The county's screen, or that of a station; nothing where there is no such station. */
export const wallScreen = (station?: string): Screen | undefined => {
  const owner = screenOwner(station)
  if (!owner) return undefined
  const path = screenUrl('wall', station)
  return { owner, path, formerPaths: formerPathsOf(station), day: today(), slides: slidesOf(owner) }
}

/** The addresses of the screens that no release holds: for whoever makes all of them at once. */
export const stationScreens = (): string[] => published('stations').map(({ id }) => screenUrl('wall', id))
