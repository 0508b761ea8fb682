import { renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSite } from '../../../src/library/content/read-site.ts'
import type { FixtureCounty } from '../../fixtures/county.ts'
import { fixtureCounty } from '../../fixtures/county.ts'

let county: FixtureCounty
const inContent = (path: string) => join(county.contentDir, path)

beforeEach(() => {
  county = fixtureCounty()
})
afterEach(() => county.remove())

/** Puts a link where something was, to the same thing elsewhere. */
const lead = (path: string, elsewhere: string) => {
  renameSync(inContent(path), join(county.root, elsewhere))
  symlinkSync(join(county.root, elsewhere), inContent(path))
}

describe('facts about the whole site', () => {
  it.each<[string, () => void, object]>([
    ['the settings are missing', () => rmSync(inContent('site.yml')), { file: 'content/site.yml' }],
    [
      'a word list is missing',
      () => rmSync(inContent('vocabularies/festivals.yml')),
      { file: 'content/vocabularies/festivals.yml', code: 'unreadable-list' },
    ],
    ['the settings are a link', () => lead('site.yml', 'site.yml'), { code: 'is-a-link' }],
    ['the word lists lie behind a link', () => lead('vocabularies', 'lists'), { code: 'is-a-link' }],
  ])('are none when %s, and the reason is told', (_, breakIt, problem) => {
    breakIt()
    const { facts, problems } = readSite(county.contentDir)
    expect(facts).toBeUndefined()
    expect(problems[0]).toMatchObject(problem)
  })

  it('are read through a content folder that is a link itself', () => {
    const link = join(county.root, 'link')
    symlinkSync(county.contentDir, link)
    const { facts, problems } = readSite(link)
    expect(facts?.settings.county).toBe('青禾县')
    expect(problems).toEqual([])
  })
})
