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
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = tableOffsets(view)
  const glyphOf = glyphLookup(view, table('cmap'))
  const unitsPerEm = view.getUint16(table('head') + 18)
  const metricCount = view.getUint16(table('hhea') + 34)
  const metrics = table('hmtx')
  const advanceOf = (glyph: number) =>
    view.getUint16(metrics + 4 * Math.min(glyph, metricCount - 1)) / unitsPerEm
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint)
      return glyph === 0 ? 0 : advanceOf(glyph)
    },
  }
}

const tableOffsets = (view: DataView): ((tag: string) => number) => {
  const offsets = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + 16 * index
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)))
    offsets.set(tag, view.getUint32(record + 8))
  }
  return (tag) => {
    const offset = offsets.get(tag)
    if (offset === undefined) throw new Error(`The font file has no table "${tag}".`)
    return offset
  }
}

const glyphLookup = (view: DataView, cmap: number): ((codePoint: number) => number) => {
  const groups = formatTwelve(view, cmap)
  const groupCount = view.getUint32(groups + 12)
  return (codePoint) => {
    let low = 0
    let high = groupCount - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = groups + 16 + CMAP_GROUP_BYTES * middle
      if (codePoint < view.getUint32(group)) high = middle - 1
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1
      else return view.getUint32(group + 8) + codePoint - view.getUint32(group)
    }
    return 0
  }
}

const formatTwelve = (view: DataView, cmap: number): number => {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + 8 * index + 4)
    if (view.getUint16(subtable) === 12) return subtable
  }
  throw new Error('The font file has no character map of format 12.')
}
