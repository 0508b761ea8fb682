import type { EntryData } from '../../model/collections.ts'

/** How a project can be reached; only what its provider made public. */
export interface ProjectContact {
  phone: string | undefined
  name: string | undefined
  email: string | undefined
}

/** A private number or name never reaches a page's data, let alone the page. */
export const publicContact = (contact: EntryData<'projects'>['contact']): ProjectContact => ({
  phone: contact?.phonePublic ? contact.phone : undefined,
  name: contact?.namePublic ? contact.name : undefined,
  email: contact?.emailPublic ? contact.email : undefined,
})
