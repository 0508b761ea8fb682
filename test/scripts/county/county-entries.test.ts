import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countyEntries } from '../../../scripts/county/county-entries.ts'
import { tiers } from '../../../scripts/county/tiers.ts'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'

describe('a generated county', () => {
  it('has nothing that the model would warn an editor of', () => {
    const problems = [...countyEntries(tiers.T)].flatMap(({ collection, id, data, body }) =>
      checkEntry({ collection, id, text: joinFrontMatter({ id, ...data }, body) }).problems.map(
        ({ code, field }) => join(collection, id, code, field ?? ''),
      ),
    )
    expect(problems).toEqual([])
  })

  it('names only stations and projects that it has', () => {
    const entries = [...countyEntries(tiers.T)]
    const idsOf = (collection: string) =>
      new Set(entries.filter((entry) => entry.collection === collection).map(({ id }) => id))
    const named = (field: 'station' | 'project') =>
      entries.flatMap(({ data }) => (field in data ? [String(Reflect.get(data, field))] : []))
    expect(named('station').filter((id) => !idsOf('stations').has(id))).toEqual([])
    expect(named('project').filter((id) => !idsOf('projects').has(id))).toEqual([])
  })

  it('is the same every time, so that runs can be compared', () => {
    expect([...countyEntries(tiers.T)]).toEqual([...countyEntries(tiers.T)])
  })

  it('has as many entries as its tier says', () => {
    const reports = [...countyEntries(tiers.T)].filter(({ collection }) => collection === 'reports')
    expect(reports).toHaveLength(tiers.T.reports)
  })
})
