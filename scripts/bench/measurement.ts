import type { TierName } from '../county/tiers.ts'

/** What a figure should be: in words, or as a share of another figure of the same run. */
export type Goal = string | { word: 'at most' | 'at least'; share: number; of: string }

/** One measured number. Its key is kept stable for whoever compares runs. */
export interface Figure {
  key: string
  /** What it is and in which unit, as the README's table says it. */
  label: string
  /** Absent where this machine cannot tell, as memory without /proc. */
  value: number | undefined
  goal?: Goal
}

/** A generated county that is measured; a measurement leaves it as it found it. */
export interface BenchCounty {
  tier: TierName
  contentDir: string
  /** A folder of its own for each measurement, removed at the end of the bench. */
  workFolder: (name: string) => string
}

/** What a measurement takes on two cores, so that it can be told before it begins. */
export interface Expected {
  minutes: number
  diskMB: number
}

/** One thing that the bench can measure, alone (`--only`) or with the others. */
export interface Measurement {
  /** What it tells, for the list of measurements. */
  about: string
  expected: Record<TierName, Expected>
  /** One sentence on what this machine lacks for it and how to get it; asked before any work. */
  missing?: (tier: TierName) => string | undefined
  measure: (county: BenchCounty) => Promise<Figure[]>
}
