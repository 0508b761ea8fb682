/** The reader's own village, picked once and kept in this browser. */
import { memory, recall, remember } from './remembered.ts'

/** A station as it is remembered: the path of its page and what people call it. */
export interface KeptStation {
  href: string
  name: string
  /** For which screen and look, and how many pixels high it stood on the front page: it finds its room ready next time. */
  room?: readonly [screen: string, height: number]
}

const isKeptStation = (value: unknown): value is KeptStation => {
  if (typeof value !== 'object' || value === null) return false
  const { href, name } = value as Partial<Record<keyof KeptStation, unknown>>
  return typeof name === 'string' && typeof href === 'string'
}

/**
 * The village that is remembered; nothing when none is, or what is kept cannot be read. Where it leads, nobody has looked:
 * `early-look.js` does on the front page, and forgets what leads elsewhere.
 */
export const keptStation = (): KeptStation | undefined => {
  try {
    const kept: unknown = JSON.parse(recall(memory.station) ?? 'null')
    return isKeptStation(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Remembers a village instead of the one before, or none. @returns whether the browser did */
export const keepStation = (station: KeptStation | undefined): boolean =>
  remember(memory.station, station && JSON.stringify(station))
