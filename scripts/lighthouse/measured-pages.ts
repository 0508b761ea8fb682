import { urls } from '../../src/model/addresses.ts'
import { pageWeights } from '../bench-pages/page-weights.ts'

/** A page that is measured, and what it must reach. */
export interface MeasuredPage {
  name: string
  path: string
  /** The least performance, of 100; accessibility, best practices and SEO must be whole. */
  performance: number
  /** Audits that ask for what the page is not meant to be. */
  passedOver: readonly string[]
}

const GOAL = 98
/** A question fetches its words from the index once the page is there. */
const GOAL_OF_SEARCH = 95
const QUESTION = '义诊'

/** Kinds of page of which the heaviest is measured. */
const kinds = ['home', 'report', 'station', 'menu']

/** The pages that Lighthouse is run on, in a release. */
export const measuredPages = (release: string): MeasuredPage[] => {
  const weights = pageWeights(release)
  const heaviest = kinds.flatMap((kind) => {
    const page = weights.find(({ name }) => name === kind)
    return page ? [{ name: kind, path: page.path, performance: GOAL, passedOver: [] }] : []
  })
  const path = `${urls.search}?q=${encodeURIComponent(QUESTION)}`
  // Results are kept out of search engines on purpose.
  const search = { name: 'search with results', path, performance: GOAL_OF_SEARCH }
  return [...heaviest, { ...search, passedOver: ['is-crawlable'] }]
}
