/** The rows and cells of the standard set of characters, as GB 2312 counts them: all that a keyboard offers. */
const ROWS = { first: 0xb0, last: 0xf7 }
const CELLS = { first: 0xa1, last: 0xfe }

/** Where the rows have no character, decoders put private ones, which come behind. */
const LAST_HAN = '\u9fff'

const CELLS_IN_ALL = (ROWS.last - ROWS.first + 1) * (CELLS.last - CELLS.first + 1)

/** The everyday set as one text, to look whether it has a character; what is no character of it is private. */
export const everydayText = (): string => {
  const bytes = new Uint8Array(2 * CELLS_IN_ALL)
  let at = 0
  for (let row = ROWS.first; row <= ROWS.last; row++)
    for (let cell = CELLS.first; cell <= CELLS.last; cell++) {
      bytes[at++] = row
      bytes[at++] = cell
    }
  return new TextDecoder('gb18030').decode(bytes)
}

/** The Han characters of the everyday set, every one of them Simplified but for a few that are both. */
export const charactersOfKeyboards = (): string[] =>
  [...everydayText()].filter((character) => character <= LAST_HAN)
