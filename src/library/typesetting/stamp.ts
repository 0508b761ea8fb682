/** The stamp: the county's seal of two characters and, where it is drawn in outline, an edge cut by hand. */

/** The outline of the stamp, in a square of 48. */
export const STAMP_OUTLINE =
  'M3.2 2.4 21 1.6l15.4.9 8.4-.5.9 12.2-.7 9.4.8 11.3-.6 10.4-11.9.7-10.6-.6-12.1.8-8-.6-.5-11.7.6-10.9-.7-11.4z'

const RANK = /(?:自治县|自治旗|县|市|区|旗)$/u

/** The two characters of the stamp, upper and lower: 青禾县 has 青禾, 忠县 has 忠县, 井冈山市 has 井冈. */
export const stampLetters = (county: string): [upper: string, lower: string] => {
  const core = [...county.replace(RANK, '')]
  const [upper = '村', lower = '口'] = core.length < 2 ? [...county] : core
  return [upper, lower]
}
