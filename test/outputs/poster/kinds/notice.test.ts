import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../../src/library/edition/edition.ts'
import { posterOf } from '../../../../src/outputs/poster/posters.ts'
import { formats } from '../../../../src/outputs/poster/sheet/format.ts'
import { fixtureCounty } from '../../../fixtures/county.ts'
import { editionOf } from '../../../fixtures/edition.ts'

const ISSUER = '青石村村民委员会'
const county = fixtureCounty([
  { collection: 'notices', id: '20261109-few', data: { title: '停水', issuer: ISSUER }, body: '明天停水。' },
])
let edition: Edition
beforeAll(async () => {
  edition = await editionOf(county.contentDir)
})
afterAll(() => county.remove())

describe('a notice of few words', () => {
  it.each([formats.a, formats.board])(
    'fills its sheet, the headline far larger than who signs: $name',
    async (format) => {
      const { made } = await edition.make(async () =>
        (await posterOf('notice', '20261109-few'))?.compose(format),
      )
      const lines = (made ?? []).flatMap(({ marks }) =>
        marks.flatMap((mark) =>
          mark.kind === 'words' ? mark.lines.map((line) => ({ ...line, text: mark.text })) : [],
        ),
      )
      const [title, text] = [
        lines.find((line) => line.text === '停水'),
        lines.find((line) => line.text === '明天停水。'),
      ]
      const signed = lines.findLast((line) => line.text === ISSUER)
      expect(made).toHaveLength(1)
      expect(title?.size).toBeGreaterThan(1.5 * (text?.size ?? 0))
      expect(text?.size).toBeGreaterThan(1.5 * (signed?.size ?? 0))
      expect(signed?.y).toBeGreaterThan(0.6 * format.height)
    },
  )
})
