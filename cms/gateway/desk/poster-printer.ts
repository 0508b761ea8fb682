import type { PaperChoice } from '../../../src/model/posters/laying-ways.ts'

/** How far a poster's PDF is. */
export type PrintingState =
  | { state: 'waiting'; ahead: number }
  | { state: 'printing' }
  /** `strange`: what no face of ours has, which may be a gap on paper. */
  | { state: 'ready'; file: string; strange: readonly string[] }
  | { state: 'no-browser' | 'not-there' | 'failed' | 'too-many' }

/** Prints posters for the desk. */
export interface PosterPrinter {
  /** Begins where nobody has, and tells how far it is; what was printed before is there at once. */
  ask: (order: PaperChoice & { path: string }) => Promise<PrintingState>
  /** Where finished PDFs lie. */
  cacheDir: string
}

/** For a desk at which nothing is printed: that of a command. */
export const printsNothing: PosterPrinter = { ask: async () => ({ state: 'no-browser' }), cacheDir: '' }
