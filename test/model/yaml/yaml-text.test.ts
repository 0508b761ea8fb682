import { describe, expect, it } from 'vitest'
import { readYaml } from '../../../src/model/yaml/yaml-text.ts'

const kindsOf = (text: string) =>
  readYaml(text).faults.map(({ kind, path, line }) => [kind, path.join('.'), line])

describe('a YAML text that cannot be taken as it stands', () => {
  it.each([
    ['a value that begins with a star', 'id: a\ntitle: *重点*工作通知', ['sign', 'title', 2]],
    ['an anchor that holds itself', 'station: &a [*a]', ['sign', 'station', 1]],
    ['a merge', 'a: &x {b: 1}\nc:\n  <<: *x', ['sign', 'c.<<', 3]],
    ['a tag', 'title: !important 通知', ['sign', 'title', 1]],
    ['binary data', 'title: !!binary aGFsbG8=', ['sign', 'title', 1]],
    ['a name that was there before', 'title: 一\ntitle: 二', ['twice', 'title', 2]],
    ['a deep nest', `a: ${'['.repeat(40)}${']'.repeat(40)}`, ['too-large', 'a', 1]],
    ['an open quote', 'id: a\ntitle: "一', ['unreadable', '', 2]],
    ['a second document', 'a: 1\n---\nb: 2', ['unreadable', '', 2]],
    ['depth that no program’s stack has', '['.repeat(50_000), ['unreadable', '', 1]],
  ])('tells of %s, with field and line', (_case, text, fault) => {
    expect(kindsOf(text)).toContainEqual(fault)
  })

  it('says why in Chinese', () => {
    const [fault] = readYaml('title: @某人').faults
    expect(fault?.value).toMatch(/[\u4e00-\u9fff]/)
    expect(fault?.value).not.toMatch(/[A-Za-z]{2}/)
  })

  it('is not even begun when it is longer than any entry', () => {
    expect(kindsOf('a'.repeat(100_001))).toEqual([['too-large', '', undefined]])
  })

  it('never grows: what an alias means is not looked up', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (let name = 98; name < 108; name += 1) {
      const [here, before] = [String.fromCharCode(name), String.fromCharCode(name - 1)]
      bomb.push(`${here}: &${here} [${`*${before},`.repeat(9)}]`)
    }
    const { data, faults } = readYaml(bomb.join('\n'))
    expect(JSON.stringify(data).length).toBeLessThan(bomb.join('\n').length * 2)
    expect(faults.length).toBeLessThan(200)
  })
})

describe('a YAML text', () => {
  it('gives a field its words although they could not be taken as they stand', () => {
    expect(readYaml('title: *重点*工作通知').data).toEqual({ title: '*重点*工作通知' })
  })

  it('keeps strange names as fields of their own', () => {
    const data = readYaml('__proto__: 一\nconstructor: 二').data as object
    expect(Object.entries(data)).toEqual([
      ['__proto__', '一'],
      ['constructor', '二'],
    ])
  })
})
