import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../../src/library/edition/edition.ts'
import { posterOf } from '../../../../src/outputs/poster/posters.ts'
import { formats } from '../../../../src/outputs/poster/sheet/format.ts'
import { fixtureCounty } from '../../../fixtures/county.ts'
import { editionOf } from '../../../fixtures/edition.ts'

const county = fixtureCounty([
  { collection: 'stations', id: 'bridge-cun', data: { name: '桥头村实践站', slogan: '一座桥，百年信' } },
])
let edition: Edition
beforeAll(async () => {
  edition = await editionOf(county.contentDir)
})
afterAll(() => county.remove())

/** Of a letter's size, the tail of a comma hangs so far below its line. */
const TAIL = 0.17

describe('a banner', () => {
  it('keeps the tail of a comma clear of who hangs it up', async () => {
    const { made } = await edition.make(async () =>
      (await posterOf('banner', 'bridge-cun'))?.compose(formats.banner),
    )
    const lines = (made ?? []).flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'words' ? mark.lines : [])),
    )
    const [slogan, who] = lines
    const lowest = (slogan?.y ?? 0) + TAIL * (slogan?.size ?? 0)
    expect((who?.y ?? 0) - (who?.size ?? 0) - lowest).toBeGreaterThan(0.3 * (who?.size ?? 0))
    expect(who?.y).toBeLessThan(formats.banner.height - 60)
  })
})
