/** What is asked of the drawing of share images, and what comes back; both are sent between processes. */
import type { CardProblem, ShareCard } from './share-card.ts'

/** A card to draw. */
export interface CardOrder {
  /** From `cardKey`: the name under which the image is kept. */
  key: string
  /** Address within the release, by which problems name the card. */
  path: string
  card: ShareCard
}

/** What came of an order. */
export interface CardResult {
  key: string
  /** The image in the cache; absent where it could not be drawn at all, which the problems say. */
  file?: string
  problems: CardProblem[]
}

/** An order as a process gets it; its photo is left out where the photo is thought to have ended one. */
export interface DrawerOrder extends CardOrder {
  withoutPhoto: boolean
}

/** What a process says: that it has loaded, that an image is kept, drawn in vain, or could not be written to the disk. */
export type DrawerWord =
  | 'loaded'
  | { key: string; problems: CardProblem[] }
  | { key: string; failure: string }
  | { key: string; unkept: string }
