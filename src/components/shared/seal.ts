/** The outline of the county's seal, in a square of 48; its edge is cut by hand. */
export const SEAL_OUTLINE =
  'M3.2 2.4 21 1.6l15.4.9 8.4-.5.9 12.2-.7 9.4.8 11.3-.6 10.4-11.9.7-10.6-.6-12.1.8-8-.6-.5-11.7.6-10.9-.7-11.4z'

/** The two characters of a seal, upper and lower: the beginning of the county's name. */
export const sealLetters = (county: string): [string, string] => {
  const [upper = '村', lower = '口'] = [...county]
  return [upper, lower]
}
