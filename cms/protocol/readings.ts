import { publishing } from './publishing.ts'
import { formFacts, person } from './site.ts'

/** What the gateway answers a GET with, by address. */
export const readings = {
  '/api/me': person,
  '/api/publishing': publishing,
  '/api/cms/config-data': formFacts,
} as const
