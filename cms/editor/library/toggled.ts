import type { MediaRow } from '../../protocol/library.ts'

/** The chosen ones with one more, or without one that was chosen before. */
export const toggled = (chosen: readonly MediaRow[], row: MediaRow): readonly MediaRow[] =>
  chosen.some(({ address }) => address === row.address)
    ? chosen.filter(({ address }) => address !== row.address)
    : [...chosen, row]
