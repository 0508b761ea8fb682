/** A number of people as it was typed, also in full width; nothing where something else was. */
export const peopleOf = (typed: string): number | undefined => {
  const digits = typed.normalize('NFKC').trim()
  return /^\d+$/.test(digits) ? Number(digits) : undefined
}
