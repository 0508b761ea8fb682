/** The fixed lines of every share image, in pixels. */
import { CARD_SIZE } from '../share-card.ts'

/** Free edge on all sides. */
export const EDGE = 64
/** Right end of everything. */
export const RIGHT = CARD_SIZE.width - EDGE
/** The thin rule above the foot line. */
export const FOOT_RULE = 540
/** Where the text of the card must have ended. */
export const BODY_END = 476
/** Gap between the left column and the text. */
export const GUTTER = 44
