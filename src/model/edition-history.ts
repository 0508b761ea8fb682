import { z } from 'zod'

/** Lies beside the entries that a store laid out; hidden, so that nobody takes it for content. */
export const EDITION_HISTORY_FILE = '.edition-history.json'

/** When an entry's file changed, in seconds since 1970. */
const fileTimes = z.object({
  /** Its first publication; null when it was there before the store was: nobody knows then. */
  first: z.number().int().nonnegative().nullable(),
  /** Its last change. It never goes back, whatever the clocks of those who made the changes said. */
  last: z.number().int().nonnegative(),
})
export type FileTimes = z.output<typeof fileTimes>

/** What the past of an edition tells of its entries, by their path below the content folder. */
export const editionHistory = z.object({
  edition: z.string(),
  files: z.record(z.string(), fileTimes),
})
export type EditionHistory = z.output<typeof editionHistory>
