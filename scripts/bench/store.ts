import type { Figure, Measurement } from './measurement.ts'
import { measure } from './measure.ts'

/** A county's town has fewer drafts than a county at its busiest. */
const DRAFTS = { T: 1000, C: 5000, L: 5000 }

/** Runs `store-figures.ts` in a process of its own; each figure is a line of what it prints. */
export const store: Measurement = {
  about:
    'saves, the board, deleting a photo, laying a release’s content out: what editors wait for at the store',
  expected: {
    T: { minutes: 0.5, diskMB: 200 },
    C: { minutes: 2, diskMB: 1000 },
    L: { minutes: 5, diskMB: 3000 },
  },
  async measure({ tier, contentDir, workFolder }) {
    const args = ['scripts/bench/store-figures.ts', contentDir, workFolder('store'), String(DRAFTS[tier])]
    const { lines } = await measure(process.execPath, args)
    return lines.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Figure] : []))
  },
}
