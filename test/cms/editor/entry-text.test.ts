import { describe, expect, it } from 'vitest'
import { formats } from '../../../cms/editor/files/formats.ts'
import { newId } from '../../../src/model/writing/new-id.ts'
import { stationCode } from '../../../src/model/writing/station-code.ts'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { collectionNames, collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'

const formatOf = (name: string) => {
  const format = formats[name]
  if (!format) throw new Error(`no format for ${name}`)
  return format
}

describe('the text that the form saves', () => {
  it('leaves out every box that was left alone', () => {
    const data = { title: '剪纸课', summary: '', photos: [], contact: { phonePublic: false }, _more: 'x' }
    expect(formatOf('reports').toFile(data)).toBe('---\ntitle: 剪纸课\n---\n')
  })

  it.each(collectionNames)('is the very text the model writes: %s', (name) => {
    const { example } = collections[name]
    const text = joinFrontMatter({ id: example.id, ...example.data }, example.body)
    const { fromFile, toFile } = formatOf(name)
    const data = fromFile(text)
    const saved = toFile(Object.fromEntries(Object.entries(data).toReversed()))
    expect(checkEntry({ collection: name, id: example.id, text: saved }).problems).toEqual([])
    expect(Object.keys(fromFile(saved))).toEqual(
      Object.keys(collections[name].fields).filter((field) => field in data),
    )
  })

  it.each(['　　开头空两格。', '    开头空四格。\n\n第二段。　　'])(
    'has the blanks that a story begins with: %s',
    (story) => {
      const { fromFile, toFile } = formatOf('reports')
      const text = `---\ntitle: 剪纸课\n---\n\n${story}\n`
      expect(fromFile(text)['body']).toBe(story)
      expect(toFile(fromFile(text))).toBe(text)
    },
  )

  it('has numbers as they were, at every depth, and a phone number with its zero', () => {
    const { fromFile, toFile } = formatOf('events')
    const text =
      '---\nid: 20261120-qsc-aaaa\ntitle: 剪纸课\ncapacity: 120\ncontact:\n  name: 梁溪\n  phone: "07005550100"\n---\n'
    expect(toFile(fromFile(text))).toBe(text)
    expect(toFile({ capacity: '许多' })).toContain('capacity: 许多')
  })

  it('keeps the zero of the portal’s own number, however it was written', () => {
    const { fromFile, toFile } = formatOf('settings')
    expect(fromFile(toFile(fromFile('phone: 07005550100\n')))).toEqual({ phone: '07005550100' })
    expect(() => fromFile('phone: [\n')).toThrow(/第 \d 行/)
  })

  it('keeps a word list as the county ordered it, the id of each row first', () => {
    const { fromFile, toFile } = formatOf('vocabularies')
    const text = 'rows:\n  - id: duanwu\n    label: 端午\n    calendar: lunar\n    month: 5\n'
    const [row] = fromFile(text)['rows'] as Record<string, unknown>[]
    expect(toFile({ rows: [Object.fromEntries(Object.entries(row ?? {}).toReversed())] })).toBe(text)
  })

  it('never runs front matter that calls itself a program, and says where it is broken', () => {
    const file = '---js\n{ title: globalThis.stolen = 1 }\n---\n正文\n'
    expect(() => formatOf('reports').fromFile(file)).toThrow('第 1 行：文件开头的栏目信息写坏了')
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

  it('takes the day of writing while a draft has no name', async () => {
    for (const data of [{}, { name: ' ' }])
      expect(await newId('stations', data, now)).toMatch(/^20261123-[a-z0-9]{4}$/)
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
