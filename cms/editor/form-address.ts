/** Where a form is, within the editor's page. */
export const formAddress = (collection: string, slug: string): string =>
  `#/collections/${collection}/entries/${slug}`
