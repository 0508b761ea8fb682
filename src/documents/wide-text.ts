const MARKS = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
] as const

/** The encoding of a text that begins with a mark of UTF-16; nothing for any other. */
export const wideEncodingOf = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined =>
  MARKS.find(([first, second]) => bytes[0] === first && bytes[1] === second)?.[2]
