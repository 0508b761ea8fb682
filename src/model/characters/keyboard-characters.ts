/** The rows and cells of the standard set of characters, as GB 2312 counts them: all that a keyboard offers. */
const ROWS = { first: 0xb0, last: 0xf7 }
const CELLS = { first: 0xa1, last: 0xfe }

/** Where the rows have no character, decoders put private ones, which come behind. */
const LAST_HAN = '\u9fff'

/** The Han characters of the everyday set, every one of them Simplified but for a few that are both. */
export const charactersOfKeyboards = (): string[] => {
  const bytes: number[] = []
  for (let row = ROWS.first; row <= ROWS.last; row++)
    for (let cell = CELLS.first; cell <= CELLS.last; cell++) bytes.push(row, cell)
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes))
  return [...text].filter((character) => character <= LAST_HAN)
}
