/**
 * The characters that a text may hold. What no reader sees and no feed, calendar or card can carry is cleaned away wherever
 * a text comes in; what a reader would miss is told (`private-characters.ts`).
 */

/** Line and paragraph separators of other programs. */
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g
/** Blanks that only old printers and terminals know, and line ends in the middle of a field. */
const STRANGE_BLANKS = /[\v\f\u0085\u2028\u2029]|\r(?!\n)/g
/**
 * Signs of no shape: control characters, halves of a character, places that Unicode keeps empty for ever, what stands for
 * a lost picture, and marks without width; some turn the direction of what follows, so that a text reads otherwise than
 * it is stored.
 */
const UNSEEN =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\p{NChar}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]/gu
/** Joiners make one sign of two emoji or of letters of some scripts; behind anything else they only part words. */
const LOOSE_JOINERS = /(^|[\p{Script=Han}\p{P}\p{Z}\s])[\u200c\u200d]+/gu
/** Plain Chinese and Latin, most texts as a whole: nothing to clean. */
const PLAIN = /^[\t\n -~\u00a0-\u00ac\u00ae-\u060f\u2010-\u2027\u2030-\u205f\u2100-\ud7ff\uff00-\uffef]*$/

/** The text of one field: unseen characters gone, blanks of other programs a blank; line breaks and tabs stay. */
export const cleanCharacters = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(STRANGE_BLANKS, ' ').replace(UNSEEN, '').replace(LOOSE_JOINERS, '$1')

/** A text of many lines: the same, and every line ends as lines end here. */
export const cleanLines = (text: string): string =>
  PLAIN.test(text) ? text : cleanCharacters(text.replace(LINE_ENDS, '\n'))
