/**
 * Every new entry of a kind stands at this one address until it has a place of its own: the next one must not get the
 * photos of the one before.
 */
const NEW_ENTRY = /\/new(?!.*[?&]kept=)/

/**
 * What a field of the form that is open is called when the page is opened again.
 * @param hash Decap's address of the form
 * @returns nothing while the form's address is not its own
 */
export const placeOf = (hash: string, field: string): string | undefined =>
  NEW_ENTRY.test(hash) ? undefined : `${hash} ${field}`

/** The same for a field of the form in this page. */
export const placeHere = (field: DecapMap): string | undefined =>
  placeOf(location.hash, String(field.get('name')))
