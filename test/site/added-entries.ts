import type { FixtureEntry } from '../fixtures/county.ts'

/**
 * What a county has to keep to itself and the sample county has no example of: a draft, an entry that is too early, one
 * that is over since a minute, and a person for whom somebody else consented.
 */
export const addedEntries: FixtureEntry[] = [
  {
    collection: 'reports',
    id: '20261121-qsc-drft',
    data: { title: '没写完的报道', draft: true, photos: [], categories: ['jiankang'] },
  },
  {
    collection: 'notices',
    id: '20261201-not-yet',
    data: {
      title: '还没到日子的通知',
      date: '2026-11-20',
      publishAt: '2026-12-01T08:00',
      expireAt: undefined,
    },
  },
  {
    collection: 'notices',
    id: '20261101-is-over',
    data: { title: '已经过期的通知', date: '2026-11-01', expireAt: '2026-11-22T09:59' },
  },
  {
    collection: 'good-people',
    id: 'consent-by-kin',
    data: { title: '家人同意刊登的人', consent: { given: true, by: '邻县的大外甥', date: '2026-09-03' } },
  },
]
