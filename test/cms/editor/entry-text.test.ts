import { describe, expect, it } from 'vitest'
import frontMatter from '../../../cms/editor/bundle/front-matter.ts'
import yamlText from '../../../cms/editor/bundle/yaml-text.ts'
import { decapConfig } from '../../../cms/editor/config-from-model.ts'
import { newId, stationCode } from '../../../cms/editor/new-id.ts'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { collectionNames, collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'

const engines = {
  yaml: {
    parse: (text: string) => yamlText.fromFile(text) as Record<string, unknown>,
    stringify: (data: object, { sortedKeys }: { sortedKeys?: string[] }) =>
      yamlText.toFile(data as Record<string, unknown>, sortedKeys),
  },
}
const form = decapConfig({ vocabularies: {}, site: {}, person: { name: '', login: '', role: '' } })
const fieldNames = (name: string) =>
  form.collections.flatMap((part) =>
    part.name === name && 'fields' in part ? part.fields.map((f) => f.name) : [],
  )

describe('the text that the form saves', () => {
  it('leaves out every box that was left alone', () => {
    const data = { title: '剪纸课', summary: '', photos: [], contact: { phonePublic: false }, _more: 'x' }
    expect(yamlText.toFile(data)).toBe('title: 剪纸课\n')
  })

  it.each(collectionNames)('is the very text the model writes: %s', (name) => {
    const { example } = collections[name]
    const text = joinFrontMatter({ id: example.id, ...example.data }, example.body)
    const { data, content } = frontMatter(text, { engines })
    const shuffled = Object.fromEntries(Object.entries(data).toReversed())
    const saved = frontMatter.stringify(content, shuffled, { engines, sortedKeys: fieldNames(name) })
    expect(checkEntry({ collection: name, id: example.id, text: saved }).problems).toEqual([])
    expect(Object.keys(frontMatter(saved, { engines }).data)).toEqual(
      Object.keys(collections[name].fields).filter((field) => field in data),
    )
  })

  it('never runs front matter that calls itself a program', () => {
    const file = '---js\n{ title: globalThis.stolen = 1 }\n---\n正文\n'
    expect(frontMatter(file, { engines })).toEqual({ data: {}, content: file })
    expect(globalThis).not.toHaveProperty('stolen')
  })
})

describe('the id of a new entry', () => {
  const now = new Date('2026-11-22T17:30:00Z')

  it('names the day of the activity and the station', async () => {
    const id = await newId('reports', { date: '2026-11-20', station: 'qingshi-cun' }, now)
    expect(id).toMatch(/^20261120-qsc-[a-z0-9]{4}$/)
  })

  it('takes the day it is in Beijing when the entry has none yet', async () => {
    expect(await newId('notices', {}, now)).toMatch(/^20261123-[a-z0-9]{4}$/)
  })

  it('spells the name of a place, and of a person with rare characters, in letters', async () => {
    expect(await newId('stations', { name: '青石村新时代文明实践站' }, now)).toMatch(
      /^qing-shi-cun-zhan-[a-z0-9]{4}$/,
    )
    expect(await newId('good-people', { title: '㙓“A”!' }, now)).toMatch(/^[a-z0-9][a-z0-9-]*-[a-z0-9]{4}$/)
  })

  it('is different each time', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, () => newId('notices', {}, now)))
    expect(new Set(ids).size).toBe(50)
  })

  it('knows the syllables of a station', () => {
    expect(stationCode('linjiang-zhen')).toBe('ljz')
    expect(stationCode('x1')).toBe('x1')
  })
})
