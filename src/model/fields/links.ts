import { folded } from './folding.ts'

/** Where an address ends in a text that goes on: at a blank, or at a sign of Chinese print. */
const ADDRESS = /https?:\/\/[^\s，。；！？、：…【】「」『』《》〈〉“”‘’（）"<>]+/gi
/** What closes a sentence or a bracket around the address. */
const CLOSING = /[.,;:!?)\]}]+$/

/** Whether a text is the whole address of something on the web. */
export const isWholeLink = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)

/** Signs of Chinese print that belong to a sentence around an address, not to it. */
const SENTENCE = /[，。；！？、…【】「」『』“”]/

const withoutClosing = (address: string): string => {
  const bare = address.replace(CLOSING, '')
  // A bracket that the address itself opened belongs to it.
  return /[([{]/.test(bare) ? address.replace(/[.,;:!?]+$/, '') : bare
}

/**
 * The address in what somebody pasted: apps share a place or a page as its name and a link in one text. A text with no
 * address, or with several different ones, stays as it is and is told to be none.
 */
export const linkIn = (text: string): string => {
  const trimmed = text.trim()
  if (isWholeLink(trimmed) && !SENTENCE.test(trimmed)) return trimmed
  const plain = /https?:\/\//i.test(trimmed) ? trimmed : folded(trimmed)
  const found = new Set((plain.match(ADDRESS) ?? []).map(withoutClosing))
  const [only] = found
  return found.size === 1 && only !== undefined ? only : plain
}
