import { expect, it } from 'vitest'
import { pageWeights } from '../../scripts/bench-pages/page-weights.ts'
import { sampleSite } from './sample-site.ts'

/** What an editor adds to the fullest page before it weighs too much: a photo and a line of a list. */
const LEAST_ROOM_IN_BYTES = 400

it('leaves room on the heaviest page of each kind', async () => {
  const { site } = await sampleSite()
  const rooms = pageWeights(site).map(({ path, goalInKb, htmlInBytes, stylesInBytes }) => ({
    path,
    room: goalInKb * 1024 - htmlInBytes - stylesInBytes,
  }))
  expect(rooms.map(({ path }) => path)).toContain('/')
  // The sample site is built on a Sunday, when the front page's programme is the longest that it ever is.
  const least = (path: string) => (path === '/' ? 0 : LEAST_ROOM_IN_BYTES)
  expect(rooms.filter(({ path, room }) => room < least(path))).toEqual([])
})
