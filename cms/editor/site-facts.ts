import type { VocabularyId } from '../../src/model/vocabularies.ts'
import type { FormFacts } from '../protocol/site.ts'

type Remembered = Pick<FormFacts, 'site' | 'vocabularies'>

let facts: Remembered = { site: {}, vocabularies: {} }

/** Keeps what the county is called and its word lists, for pages that Decap draws without telling them. */
export const rememberFacts = (told: Remembered): void => {
  facts = told
}
/** The county's name and the portal's. */
export const readSite = (): FormFacts['site'] => facts.site
/** The choices of one word list. */
export const optionsOf = (vocabulary: VocabularyId): NonNullable<Remembered['vocabularies'][VocabularyId]> =>
  facts.vocabularies[vocabulary] ?? []
