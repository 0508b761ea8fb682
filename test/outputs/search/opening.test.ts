import { describe, expect, it } from 'vitest'
import { Names } from '../../../src/outputs/search/client/names.ts'
import { askedOpening } from '../../../src/outputs/search/client/opening.ts'
import { readQuery } from '../../../src/outputs/search/client/query.ts'
import { Readings } from '../../../src/outputs/search/client/sounds.ts'
import { buildDirectory, namesOf } from '../../../src/outputs/search/directory.ts'
import { readingsOf } from '../../../src/outputs/search/readings.ts'

const station = (id: string, name: string, isCentre = false) => ({
  url: `/stations/${id}/`,
  title: name,
  kind: 'stations',
  kindLabel: '阵地',
  names: [name],
  isCentre,
  details: [],
})
const pages = [
  station('tsg', '县图书馆'),
  station('zx', '青禾县新时代文明实践中心', true),
  { url: '/events/dx/', title: '𬭎仓冬学', kind: 'events', kindLabel: '活动' },
  { url: '/events/lz/', title: '青禾江端午龙舟赛', kind: 'events', kindLabel: '活动' },
  { url: '/events/lb/', title: '腊八粥，分一百三十碗', kind: 'events', kindLabel: '活动' },
]
const needs = [{ label: '修家电', words: ['收音机'], classes: [] }]
const found = namesOf(pages, needs)
const names = new Names(buildDirectory(found))
const readings = new Readings(readingsOf(['腊八粥巴'], found.titleWords))
const near = (typed: string) => names.near(typed, readings).map(({ name }) => name)

describe('whether anybody is there', () => {
  const asked = (typed: string) => askedOpening(readQuery(typed))

  it('is not asked by a word alone, nor by what somebody wants to see there', () => {
    expect(asked('值班')).toBeUndefined()
    expect(asked('休息')).toBeUndefined()
    expect(asked('村里过年有戏看吗')).toBeUndefined()
    expect(asked('理发几点开门')).toBeUndefined()
  })

  it('is asked of a holiday as people call it, of an hour, and of no day at all', () => {
    expect(asked('大年三十有人值班吗')).toEqual({ holiday: '春节', where: '' })
    expect(asked('国庆你们休息几天')).toEqual({ holiday: '国庆', where: '' })
    expect(asked('夜里打电话有人接吗')).toEqual({ holiday: undefined, where: '' })
    expect(asked('你们几点下班')).toEqual({ holiday: undefined, where: '' })
  })

  it('is answered with the place that is named, else with the county’s centre', () => {
    const met = (typed: string) => names.match(typed).map(({ url }) => url)
    expect(met('过年图书馆开门吗')).toEqual(['/stations/tsg/'])
    expect(met('过年你们上班吗')).toEqual(['/stations/zx/'])
  })
})

describe('a word of a title that no list of words knows', () => {
  it('is meant by what sounds the same, also where it counts something', () => {
    expect(near('冬雪')).toContain('冬学')
    expect(near('龙州赛')).toContain('龙舟赛')
    expect(near('腊巴粥')).toContain('腊八粥')
    expect(near('腊九粥')).toEqual([])
  })

  it('is spelt by letters, as is what people come for', () => {
    const spelt = (typed: string) => names.spelt(typed, readings).map(({ name }) => name)
    expect(spelt('longzhousai')[0]).toBe('龙舟赛')
    expect(spelt('shouyinji')[0]).toBe('收音机')
  })
})
