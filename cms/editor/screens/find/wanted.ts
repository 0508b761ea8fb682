import type { RequestOf } from '../../../protocol/actions.ts'

/** What is looked for; empty choices narrow nothing down. */
export interface Wanted {
  query: string
  collection: string
  status: '' | NonNullable<RequestOf<'findEntries'>['status']>
}
