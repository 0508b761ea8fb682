import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/library/edition/edition.ts'
import { posterKindNames, posterKinds, type PosterKind } from '../../../src/model/posters/poster-kinds.ts'
import { formatsOf, sizesOf } from '../../../src/outputs/poster/poster.ts'
import { posterOf } from '../../../src/outputs/poster/posters.ts'
import type { SetLine, Sheet } from '../../../src/outputs/poster/sheet/marks.ts'
import { paperSizes } from '../../../src/model/posters/paper-sizes.ts'
import { formats } from '../../../src/outputs/poster/sheet/format.ts'
import { editionOf } from '../../fixtures/edition.ts'
import { worstCounty } from './worst-county.ts'
import { worstPosters } from './worst-posters.ts'

let county: Awaited<ReturnType<typeof worstCounty>>
let edition: Edition

beforeAll(async () => {
  county = await worstCounty()
  edition = await editionOf(county.contentDir)
})
afterAll(() => county.remove())

interface Box {
  left: number
  right: number
  top: number
  bottom: number
  text: string
}

/** Letters reach from a little below where they stand to most of their size above. */
const boxOf = ({ x, y, size, units }: SetLine): Box => {
  const last = units.at(-1)
  return {
    left: x,
    right: x + (last ? last.x + last.width : 0) * size,
    top: y - 0.8 * size,
    bottom: y + 0.08 * size,
    text: units.map((unit) => unit.text).join(''),
  }
}

const linesOf = ({ marks }: Sheet): Box[] =>
  marks.flatMap((mark) => (mark.kind === 'words' ? mark.lines.map(boxOf) : []))

const codesOf = ({ marks }: Sheet): Box[] =>
  marks.flatMap((mark) => {
    if (mark.kind !== 'code' && mark.kind !== 'photo') return []
    const [width, height] = mark.kind === 'code' ? [mark.size, mark.size] : [mark.width, mark.height]
    return [{ left: mark.x, right: mark.x + width, top: mark.y, bottom: mark.y + height, text: mark.kind }]
  })

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right - 1 &&
  other.left < one.right - 1 &&
  one.top < other.bottom - 1 &&
  other.top < one.bottom - 1

const overlapping = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((box, at) =>
    boxes.slice(at + 1).flatMap((other) => (overlap(box, other) ? [`${box.text} | ${other.text}`] : [])),
  )

const outside = (sheet: Sheet, boxes: readonly Box[]): string[] =>
  boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < 40 || right > sheet.width - 40 || top < 40 || bottom > sheet.height - 40,
    )
    .map(({ text }) => text)

const known = new Map<string, Promise<Sheet[]>>()

/** Several tests look at the same sheets, which are not set twice. */
const sheetsOf = (kind: PosterKind, id: string): Promise<Sheet[]> => {
  const key = `${kind} ${id}`
  const sheets = known.get(key) ?? composed(kind, id)
  known.set(key, sheets)
  return sheets
}

const composed = async (kind: PosterKind, id: string): Promise<Sheet[]> => {
  const { made } = await edition.make(async () => {
    const poster = await posterOf(kind, id)
    return formatsOf(kind).flatMap((format) => poster?.compose(format) ?? [])
  })
  return made
}

describe('a poster of the worst there is', () => {
  it('is tried of every kind', () => {
    expect(new Set(worstPosters.map(([kind]) => kind))).toEqual(new Set(posterKindNames))
  })

  it.each(worstPosters)('has all its words on the sheet, none over another: %s of %s', async (kind, id) => {
    const sheets = await sheetsOf(kind, id)
    expect(sheets.length).toBeGreaterThan(0)
    for (const sheet of sheets) {
      const boxes = [...linesOf(sheet), ...codesOf(sheet)]
      expect(outside(sheet, boxes)).toEqual([])
      expect(overlapping(boxes)).toEqual([])
    }
  })

  it.each(worstPosters)('leaves no sign alone in a last line: %s of %s', async (kind, id) => {
    const alone = (await sheetsOf(kind, id)).flatMap(({ marks }) =>
      marks.flatMap((mark) => {
        if (mark.kind !== 'words' || mark.lines.length < 2) return []
        const last = mark.lines.at(-1)?.units.filter(({ text }) => !/\p{P}/u.test(text)) ?? []
        return last.length < 2 && (last[0]?.width ?? 0) <= 1 ? [mark.text] : []
      }),
    )
    expect(alone).toEqual([])
  })

  it('is not made of what is not there', async () => {
    for (const kind of posterKindNames) expect(await sheetsOf(kind, 'nobody-knows')).toEqual([])
  })
})

describe('what does not fit on one sheet', () => {
  it.each([
    ['station-month', 'forty-events', 40],
    ['county-menu', 'county', 60],
  ] as const)('goes on on the next, and nothing is left out: %s', async (kind, id, count) => {
    const made = (await sheetsOf(kind, id)).filter(({ height }) => height === formats.a.height)
    const titles = made.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'words' ? [mark.text] : [])),
    )
    const own = kind === 'station-month' ? /^“我们的节日”/u : /^QH-\d{3}$/u
    expect(made.length).toBeGreaterThan(1)
    expect(titles.filter((title) => own.test(title)).length).toBeGreaterThanOrEqual(count)
  })

  it('says on each sheet which one it is', async () => {
    const sheets = (await sheetsOf('notice', '20261110-long')).filter(
      ({ height }) => height === formats.a.height,
    )
    const said = sheets.map((sheet) => linesOf(sheet).find(({ text }) => text.startsWith('第 '))?.text)
    expect(said).toEqual(sheets.map((_, at) => `第 ${at + 1} 张，共 ${sheets.length} 张`))
  })
})

describe('a board of a quarter', () => {
  it.each(['2026-q4-county', '2026-q3-county'])(
    'cuts no photo so flat that people lose their heads: %s',
    async (id) => {
      const boards = (await sheetsOf('quarter-board', id)).filter(
        ({ height }) => height === formats.board.height,
      )
      const photos = boards.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'photo'))
      expect(photos.length).toBeGreaterThan(1)
      expect(Math.max(...photos.map(({ width, height }) => width / height))).toBeLessThan(1.9)
    },
  )
})

describe('the sizes of a kind', () => {
  it.each(posterKindNames)('are known: %s', (kind) => {
    expect(sizesOf(kind)).toHaveLength(posterKinds[kind].sizes.length)
  })

  it.each(paperSizes.filter(({ format }) => format !== 'banner'))(
    'have the shape that they are composed for: $label',
    ({ width, height, format }) => {
      const kind = posterKindNames.find((each) => formatsOf(each).some(({ name }) => name === format))
      const shape = kind && formatsOf(kind).find(({ name }) => name === format)
      expect(width / height).toBeCloseTo((shape?.width ?? 0) / (shape?.height ?? 1), 2)
    },
  )
})
