import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoryBlock } from '../../../../src/model/stories/story-blocks.ts'
import { asLargeAsFits } from '../../../../src/outputs/poster/sheet/as-large-as-fits.ts'
import { blocksWithin, flowOf, paginated } from '../../../../src/outputs/poster/sheet/flow.ts'
import type { Mark } from '../../../../src/outputs/poster/sheet/marks.ts'

const WIDTH = 1820
const SIZE = 60
const paragraph = (text: string): StoryBlock => ({ kind: 'paragraph', text })
const long = (number: number) => paragraph(`第${number}段。${'船在，路就在。'.repeat(20)}`)

const wordsOf = (marks: readonly Mark[]): string =>
  marks.flatMap((mark) => (mark.kind === 'words' ? [mark.text] : [])).join('')

describe('running text over several sheets', () => {
  it('leaves out no word, whatever the height of the sheets', () => {
    const height = fc.integer({ min: 300, max: 3000 })
    fc.assert(
      fc.property(height, fc.integer({ min: 1, max: 9 }), (room, count) => {
        const blocks = Array.from({ length: count }, (_, at) => long(at))
        const sheets = paginated(flowOf(blocks, SIZE, WIDTH), [room])
        const written = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])).join('')
        expect(wordsOf(sheets.flatMap(({ marks }) => marks))).toBe(written)
        expect(Math.max(...sheets.map((sheet) => sheet.height))).toBeLessThanOrEqual(room)
      }),
    )
  })

  it('never ends a sheet with a heading', () => {
    const blocks: StoryBlock[] = Array.from({ length: 12 }, (_, at) => [
      { kind: 'heading' as const, text: `标题${at}` },
      long(at),
    ]).flat()
    for (let room = 600; room < 1400; room += 90) {
      const last = paginated(flowOf(blocks, SIZE, WIDTH), [room]).map(({ marks }) => wordsOf(marks.slice(-1)))
      expect(last.filter((text) => text.startsWith('标题'))).toEqual([])
    }
  })

  it('leaves no single line of a paragraph behind, and carries none over alone', () => {
    const lines = flowOf([long(1)], SIZE, WIDTH).length
    expect(lines).toBeGreaterThan(4)
    // A sheet that holds three lines at least; no poster leaves less.
    for (let room = 320; room < 900; room += 50) {
      const sheets = paginated(flowOf([long(1)], SIZE, WIDTH), [room])
      const counts = sheets.map(({ marks }) => marks.length)
      if (sheets.length > 1) expect(Math.min(...counts)).toBeGreaterThan(1)
    }
  })

  it('says at the head of each sheet what the columns of a table are, and carries no row over alone', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [`第${at}号`, '何渡生'])
    const flow = flowOf([long(1), { kind: 'table', rows: [['编号', '姓名'], ...rows] }], SIZE, WIDTH)
    for (let room = 600; room < 1600; room += 70) {
      const sheets = paginated(flow, [room]).map(({ marks }) => wordsOf(marks))
      const withRows = sheets.filter((words) => words.includes('何渡生'))
      for (const words of withRows) {
        expect(words.match(/编号姓名/gu)).toHaveLength(1)
        expect(words.match(/何渡生/gu)?.length).toBeGreaterThan(
          withRows.length > 1 && words === sheets.at(-1) ? 1 : 0,
        )
      }
    }
  })

  it('parts no short table', () => {
    const rows = [['编号', '姓名'], ...Array.from({ length: 5 }, (_, at) => [`第${at}号`, '何渡生'])]
    const flow = flowOf([long(1), long(2), { kind: 'table', rows }], SIZE, WIDTH)
    for (let room = 900; room < 1600; room += 70) {
      const sheets = paginated(flow, [room]).map(({ marks }) => wordsOf(marks))
      expect(sheets.filter((words) => words.includes('何渡生'))).toHaveLength(1)
    }
  })

  it('takes whole paragraphs alone where the rest is left to the page', () => {
    const blocks = [long(1), long(2), long(3)]
    const two = blocksWithin(blocks.slice(0, 2), SIZE, WIDTH, 9000).piece.height
    expect(blocksWithin(blocks, SIZE, WIDTH, two + 10).count).toBe(2)
  })

  it('fills two sheets alike where one is too small, in letters as large as these hold', () => {
    const blocks = [long(1), long(2), long(3), long(4)]
    const itemsAt = (size: number) => flowOf(blocks, size, WIDTH)
    const whole = itemsAt(SIZE).reduce((sum, { piece }) => sum + piece.height, 0)
    const room = Math.round(whole * 0.9)
    const sheets = asLargeAsFits([SIZE * 1.25, SIZE], itemsAt, [room])
    const heights = sheets.map(({ height }) => height)
    expect(sheets).toHaveLength(2)
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(whole * 1.2)
    expect(Math.min(...heights)).toBeGreaterThan(Math.max(...heights) * 0.7)
  })
})
