/** The drafts that say nothing but what is published, as far as this page has read or saved them. */
const unchanged = new Set<string>()

const keyOf = (collection: string, slug: string) => `${collection}/${slug}`

/** Notes of a draft whether it says nothing but what is published. */
export const noteWhetherUnchanged = (collection: string, slug: string, isUnchanged: boolean): void => {
  if (isUnchanged) unchanged.add(keyOf(collection, slug))
  else unchanged.delete(keyOf(collection, slug))
}

/** Whether there is nothing in a draft to hand in. */
export const isUnchangedDraft = (collection: string, slug: string): boolean =>
  unchanged.has(keyOf(collection, slug))
