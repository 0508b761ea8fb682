import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/library/entries/entries.ts'
import { indexReports, neighboursOf, relatedTo } from '../../../src/library/reports/report-index.ts'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'

const report = (id: string, told: Record<string, unknown> = {}): Entry<'reports'> => {
  const { data, body } = collections.reports.example
  const date = `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`
  const text = joinFrontMatter({ ...data, id, date, ...told }, body)
  const checked = checkEntry({ collection: 'reports', id, text })
  if (!checked.data) throw new Error(`the fixture ${id} is wrong`)
  return {
    collection: 'reports',
    id,
    data: checked.data,
    digest: id,
    hasBody: true,
    storyPhotos: [],
    storyFiles: [],
  }
}

const oldest = report('20260901-a', { project: 'night-school' })
const other = report('20261001-b', { station: 'linjiang-zhen', coStations: ['qingshi-cun'] })
const middle = report('20261101-c')
const sameDay = report('20261101-d', { categories: ['chuan-wenhua'], practiceForms: ['bang', 'le'] })
const newest = report('20261120-e', { project: 'night-school' })
const index = indexReports([middle, oldest, newest, sameDay, other])
const lists = { station: index.byStation, project: index.byProject, category: index.byCategory }
const listed = (by: keyof typeof lists, key: string) => lists[by].get(key) ?? []
const ids = (reports: readonly Entry<'reports'>[] = []) => reports.map(({ id }) => id)

describe('the index of reports', () => {
  it('puts the newest first and keeps one order within a day', () => {
    expect(ids(index.all)).toEqual([newest.id, sameDay.id, middle.id, other.id, oldest.id])
  })

  it('names a report under its own station and under those that helped', () => {
    expect(ids(index.byStation.get('qingshi-cun'))).toContain(other.id)
    expect(ids(index.byStation.get('linjiang-zhen'))).toEqual([other.id])
  })

  it('files reports by each of their practice forms', () => {
    expect([...index.byForm].map(([form, reports]) => [form, ids(reports)])).toEqual([
      ['bang', [sameDay.id]],
      ['le', [sameDay.id]],
    ])
  })

  it('files reports by month', () => {
    expect(ids(index.byMonth.get('2026-11'))).toEqual([newest.id, sameDay.id, middle.id])
  })
})

describe('what stands around a report', () => {
  it('leads to the one before and the one after at the same station', () => {
    const { newer, older } = neighboursOf(listed, middle)
    expect([newer?.id, older?.id]).toEqual([sameDay.id, other.id])
  })

  it('has nothing after the newest and nothing before the oldest', () => {
    expect(neighboursOf(listed, newest).newer).toBeUndefined()
    expect(neighboursOf(listed, oldest).older).toBeUndefined()
  })

  it('relates to earlier reports only, those of the same project first', () => {
    expect(ids(relatedTo(listed, newest, 3))).toEqual([oldest.id, middle.id, other.id])
    expect(ids(relatedTo(listed, oldest, 3))).toEqual([])
  })
})
