/** The two tables of a font file that line breaking needs: which characters it has and how wide they are. */

/** Looks up characters in one font file; widths are in em. */
export interface Face {
  has(codePoint: number): boolean
  /** Width of the character in em, 0 when the face lacks it. */
  advance(codePoint: number): number
}

const CMAP_GROUP_BYTES = 12

/**
 * Reads a TrueType or OpenType file.
 * Throws when the file has no format 12 character map, which every face that reaches rare Han characters has.
 */
export const readFace = (bytes: Uint8Array): Face => {
  const table = tablesOf(bytes)
  const glyphOf = glyphLookup(table('cmap'))
  const unitsPerEm = table('head').getUint16(18)
  const metricCount = table('hhea').getUint16(34)
  const metrics = table('hmtx')
  const advanceOf = (glyph: number) => metrics.getUint16(4 * Math.min(glyph, metricCount - 1)) / unitsPerEm
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint)
      return glyph === 0 ? 0 : advanceOf(glyph)
    },
  }
}

/** Copies of a file's tables, by name: the file itself is ten megabytes of outlines. */
export const tablesOf = (bytes: Uint8Array): ((tag: string) => DataView) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const places = new Map<string, [start: number, length: number]>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + 16 * index
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)))
    places.set(tag, [view.getUint32(record + 8), view.getUint32(record + 12)])
  }
  return (tag) => {
    const place = places.get(tag)
    if (place === undefined) throw new Error(`The font file has no table "${tag}".`)
    return new DataView(Uint8Array.from(bytes.subarray(place[0], place[0] + place[1])).buffer)
  }
}

/** The number of the glyph that draws a character, 0 where none does. */
export const glyphLookup = (cmap: DataView): ((codePoint: number) => number) => {
  const groups = formatTwelve(cmap)
  const groupCount = cmap.getUint32(groups + 12)
  return (codePoint) => {
    let low = 0
    let high = groupCount - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = groups + 16 + CMAP_GROUP_BYTES * middle
      if (codePoint < cmap.getUint32(group)) high = middle - 1
      else if (codePoint > cmap.getUint32(group + 4)) low = middle + 1
      else return cmap.getUint32(group + 8) + codePoint - cmap.getUint32(group)
    }
    return 0
  }
}

const formatTwelve = (cmap: DataView): number => {
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const subtable = cmap.getUint32(4 + 8 * index + 4)
    if (cmap.getUint16(subtable) === 12) return subtable
  }
  throw new Error('The font file has no character map of format 12.')
}
