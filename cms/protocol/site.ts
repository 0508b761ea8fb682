import { z } from 'zod'
import { vocabularyIds } from '../../src/model/vocabulary-ids.ts'
import { nothing } from './keys.ts'

/** What a stock editor asks before anything else. */
export const info = {
  request: nothing,
  answer: z.object({ repo: z.string(), publish_modes: z.array(z.string()), type: z.string() }),
} as const

/** There is no address per draft: the editor shows its own preview. */
export const getDeployPreview = { request: nothing, answer: z.null() } as const

/** The signed-in person. */
export const person = z.object({ name: z.string(), login: z.string(), email: z.string(), role: z.string() })
export type Person = z.output<typeof person>

/** A choice of a word list, what orders it in the form, and the words in a text that speak for it; what else the county keeps on it is read by nobody here. */
const option = z.object({
  id: z.string(),
  label: z.string(),
  group: z.string().optional(),
  parent: z.string().optional(),
  /** Of a template: what is written with it. Of a standing paragraph: its words. */
  collection: z.string().optional(),
  text: z.string().optional(),
  words: z.array(z.string()).optional(),
})

/** What the form is made from besides the model: the county's word lists, its names, the published branch. */
export const formFacts = z.object({
  vocabularies: z.partialRecord(z.enum(vocabularyIds), z.array(option).readonly()),
  /** Empty while the settings cannot be read. */
  site: z.object({ portalName: z.string().optional(), county: z.string().optional() }),
  branch: z.string(),
})
export type FormFacts = z.output<typeof formFacts>
