import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Need } from '../../../src/library/site/needs.ts'
import { needs } from '../../../src/library/site/needs.ts'
import type { FixtureCounty } from '../../fixtures/county.ts'
import { fixtureCounty } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

let county: FixtureCounty
afterEach(() => county.remove())

/** @param list the file's text; without it the county has no such file */
const needsOf = async (list: string | undefined): Promise<Need[]> => {
  county = fixtureCounty([])
  const file = join(county.contentDir, 'vocabularies/needs.yml')
  if (list === undefined) rmSync(file)
  else writeFileSync(file, list)
  return (await editionOf(county.contentDir)).ask(needs)
}

const row = (id: string, label: string, words: string, more = '') =>
  `  - { id: ${id}, label: ${label}, words: [${words}]${more} }\n`

describe('what people come for', () => {
  it('is nothing in a county that was begun before there was such a list', async () => {
    expect(await needsOf(undefined)).toEqual([])
  })

  it('gives each word to the first need that has it', async () => {
    const list = `rows:\n${row('lifa', '理发', '剃头, 剪头发')}${row('xiu', '修理', '剃头, 理发, 修伞')}`
    expect(await needsOf(list)).toEqual([
      { id: 'lifa', label: '理发', words: ['剃头', '剪头发'], classes: [] },
      { id: 'xiu', label: '修理', words: ['修伞'], classes: [] },
    ])
  })

  it('stands in the order of the county, and names the projects that meet it', async () => {
    const list = `rows:\n${row('shouji', '学手机', '用手机', ', order: 2')}${row('diannao', '电脑', '上网', ', order: 1, classes: [smart-life]')}`
    expect(await needsOf(list)).toEqual([
      { id: 'diannao', label: '电脑', words: ['上网'], classes: ['smart-life'] },
      { id: 'shouji', label: '学手机', words: ['用手机'], classes: [] },
    ])
  })
})
