/** Text in the operators of PDF, as Chromium writes it, with the letters of one face drawn instead of shown. */

/** How a drawing is scaled, turned and moved. */
export type Matrix = readonly [number, number, number, number, number, number]

/** A face whose letters are drawings. */
export interface DrawnFace {
  matrix: Matrix
  /** How far a letter moves the next one, in the face's own units. */
  widthOf: (code: number) => number
  /** The name that a letter is drawn by; nothing where it draws nothing. */
  drawingOf: (code: number) => string | undefined
}

const times = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[1] * other[2],
  one[0] * other[1] + one[1] * other[3],
  one[2] * other[0] + one[3] * other[2],
  one[2] * other[1] + one[3] * other[3],
  one[4] * other[0] + one[5] * other[2] + other[4],
  one[4] * other[1] + one[5] * other[3] + other[5],
]

const movedBy = (x: number, y: number, matrix: Matrix): Matrix => times([1, 0, 0, 1, x, y], matrix)

const TEXT = /(?<=^|\s)BT\s(.*?)\sET(?=\s|$)/gsu
/** Operators of a text with what they take: the face and its size, where it stands, steps, and letters by their codes. */
const OPERATOR = /\/(\S+) (\S+) Tf|((?:\S+ ){6})Tm|(\S+) (\S+) Td|<([0-9A-Fa-f]*)> Tj/gu
/** Ways to show letters that Chromium does not use. */
const OTHER_WAYS = /\) ?Tj|\bTJ\b|\s["']\s/u

const matrixIn = (written: string): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = written.trim().split(' ').map(Number)
  return [a, b, c, d, e, f]
}

const codesIn = (hex: string): number[] => (hex.match(/../gu) ?? []).map((each) => Number.parseInt(each, 16))

const figure = (value: number): string => String(Math.round(value * 1e6) / 1e6)

/** Faces by what a drawing calls them. */
export type DrawnFaces = ReadonlyMap<string, DrawnFace>

/** Where a pen is that goes along the operators of one text, and what it has drawn. */
class Pen {
  readonly drawn: string[] = []
  face: DrawnFace | undefined
  size = 0
  #line: Matrix = [1, 0, 0, 1, 0, 0]
  #at: Matrix = this.#line

  goTo(line: Matrix): void {
    this.#line = this.#at = line
  }

  step(x: number, y: number): void {
    this.goTo(movedBy(x, y, this.#line))
  }

  draw(face: DrawnFace, code: number): void {
    const letter = face.drawingOf(code)
    const place = times(times(face.matrix, [this.size, 0, 0, this.size, 0, 0]), this.#at)
    if (letter !== undefined) this.drawn.push(`q ${place.map(figure).join(' ')} cm /${letter} Do Q`)
    this.#at = movedBy(face.widthOf(code) * face.matrix[0] * this.size, 0, this.#at)
  }
}

const textWithout = (text: string, faces: DrawnFaces): string => {
  const pen = new Pen()
  const left = text.replace(OPERATOR, (all, key?: string, size?: string, matrix?: string, ...rest) => {
    const [x, y, hex] = rest as (string | undefined)[]
    if (key !== undefined) {
      pen.face = faces.get(key)
      pen.size = Number(size)
      return pen.face ? '' : all
    }
    if (matrix !== undefined) pen.goTo(matrixIn(matrix))
    else if (hex === undefined) pen.step(Number(x), Number(y))
    else if (pen.face) {
      for (const code of codesIn(hex)) pen.draw(pen.face, code)
      return ''
    }
    return all
  })
  return ['BT', left, 'ET', ...pen.drawn].join('\n')
}

const namesOne = (text: string, faces: DrawnFaces): boolean =>
  [...text.matchAll(/\/(\S+) \S+ Tf/gu)].some(([, key = '']) => faces.has(key))

/** A drawing with no text of these faces; nothing where text is shown in a way that is not known. */
export const withoutText = (drawing: string, faces: DrawnFaces): string | undefined => {
  const texts = [...drawing.matchAll(TEXT)].map(([, text = '']) => text)
  if (texts.some((text) => namesOne(text, faces) && OTHER_WAYS.test(text))) return undefined
  return drawing.replace(TEXT, (all, text: string) =>
    namesOne(text, faces) ? textWithout(text, faces) : all,
  )
}
