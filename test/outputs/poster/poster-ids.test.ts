import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Edition } from '../../../src/library/edition/edition.ts'
import { posterUrl } from '../../../src/model/addresses.ts'
import { posterKindNames } from '../../../src/model/posters/poster-kinds.ts'
import { posterPaths } from '../../../src/outputs/poster/poster-ids.ts'
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

it('names every poster that can be made, when all are made at once', () => {
  const paths = edition.ask(() => posterPaths(posterKindNames))
  expect(paths).toEqual(expect.arrayContaining(worstPosters.map(([kind, id]) => posterUrl(kind, id))))
})
