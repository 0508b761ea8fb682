import fc from 'fast-check'

/** What `npm run try-long` sets; `npm test` leaves both alone. */
const SEED = 'PROPERTY_SEED'
const TIMES = 'PROPERTY_TIMES'

const numberIn = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise)

/** Fixed, so that `npm test` says the same every day. */
const seed = numberIn(SEED, 20261126)
/** Of an ordinary property. */
const THIN_RUNS = 100

/** How many times more than in `npm test` each property is tried. */
export const timesLonger = numberIn(TIMES, 1)

/** Runs of a property whose single run is dear. @param thin how many `npm test` can afford */
export const dearRuns = (thin: number): number => thin * timesLonger

/** What `npm test` can afford, and what is done where there is time. */
export const whereThereIsTime = <T>(long: T, thin: T): T => (timesLonger > 1 ? long : thin)

/** What a process has to be told to try longer from another seed. */
export const longRunSettings = (from: { seed: number; times: number }): Record<string, string> => ({
  [SEED]: String(from.seed),
  [TIMES]: String(from.times),
})

fc.configureGlobal({ seed, numRuns: dearRuns(THIN_RUNS) })
