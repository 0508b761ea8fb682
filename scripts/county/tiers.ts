/** How large a generated county is. */
export interface Tier {
  name: string
  institutes: number
  stations: number
  reports: number
  /** The years the reports are spread over, ending with 2026. */
  years: number
  projects: number
  brands: number
  people: number
}

export const tiers = {
  T: { name: '镇', institutes: 1, stations: 17, reports: 432, years: 1, projects: 60, brands: 3, people: 20 },
  C: {
    name: '县（一年）',
    institutes: 18,
    stations: 336,
    reports: 8520,
    years: 1,
    projects: 1300,
    brands: 30,
    people: 300,
  },
  L: {
    name: '大县（历年）',
    institutes: 20,
    stations: 379,
    reports: 45_000,
    years: 5,
    projects: 620,
    brands: 30,
    people: 600,
  },
} as const satisfies Record<string, Tier>

export type TierName = keyof typeof tiers

/** Whether a tier of this name is defined. */
export const isTierName = (name: string): name is TierName => Object.hasOwn(tiers, name)
