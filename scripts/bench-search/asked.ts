import { idOfAddress } from './county-pages.ts'

/** What an answer costs somebody who has never been here. Times count from the request for the search page. */
export interface Cost {
  /** Absent where nothing was found. */
  firstHitInMs: number | undefined
  /** When a hit is seen on the same page that has it written in it; only asked of the portal. */
  leastInMs?: number | undefined
  /** Absent where the search did not end in time. */
  doneInMs: number | undefined
  requests: number
  /** Of all answers with their headers, as they were sent. */
  bytes: number
  /** Of what had been asked for when the first hit was seen; absent where nothing was found. */
  bytesToFirstHit: number | undefined
  /** How much moved without the reader's doing, as CLS counts it; all of it, not the worst moment. */
  layoutShift: number
  /** For how long nothing else could happen at the worst; 0 where that was never more than 50 ms. */
  longestTaskInMs: number
}

/** What a query came to. */
export interface Asked {
  /** The pages that are shown, best first, each once. */
  hits: string[]
  /** Whether the search ended within a minute. */
  isEnded: boolean
  /** Of who is new; whoever stays has most of it already. */
  cost?: Cost
}

/** A small phone. */
export const PHONE = { viewport: { width: 360, height: 740 } }

/** A search that takes longer is one without an end. */
export const LIMIT_IN_MS = 60_000

/** The portal's own pages among links, best first, each once. @param address where the links stand */
export const pageIdsOf = (links: readonly string[], address: string): string[] => {
  const { origin } = new URL(address)
  return [...new Set(links.filter((href) => href.startsWith(origin)).map(idOfAddress))]
}
