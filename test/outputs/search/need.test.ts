import { describe, expect, it } from 'vitest'
import { isAsked, isDoing, turnedRound, withoutQuestion } from '../../../src/outputs/search/client/asking.ts'
import { alsoMeeting, needStep } from '../../../src/outputs/search/client/needs.ts'
import { Names } from '../../../src/outputs/search/client/names.ts'
import { phraseOf, phraseText, readQuery } from '../../../src/outputs/search/client/query.ts'
import type { Sources } from '../../../src/outputs/search/client/sources.ts'
import { buildDirectory, namesOf } from '../../../src/outputs/search/directory.ts'
import { foundPages } from './found-pages.ts'

const service = (id: string, name: string, about: string) => ({
  url: `/projects/${id}/`,
  title: name,
  kind: 'projects',
  kindLabel: '服务项目',
  categories: [about],
  names: [name],
})
const pages = [
  {
    url: '/stations/qs/',
    title: '青石村新时代文明实践站',
    kind: 'stations',
    kindLabel: '阵地',
    names: ['青石村新时代文明实践站', '青石村站'],
    details: [
      { label: '电话', value: '0700-5550114' },
      { label: '地址', value: '临江镇老街米市口18号' },
    ],
  },
  {
    url: '/stations/jj/',
    title: '县公安局交警大队新时代文明实践站',
    kind: 'stations',
    kindLabel: '阵地',
    names: ['县公安局交警大队新时代文明实践站', '交警大队站'],
    details: [],
  },
  {
    url: '/stations/jq/',
    title: '金桥12社区新时代文明实践站',
    kind: 'stations',
    kindLabel: '阵地',
    names: ['金桥12社区新时代文明实践站', '金桥12社区站'],
    details: [],
  },
  service('xl', '老师傅修理铺', '家电维修'),
  service('zq', '豆腐杯篮球赛', '全民健身'),
  { url: '/events/lz/', title: '端午龙舟赛', kind: 'events', kindLabel: '活动' },
  { url: '/events/km/', title: '老师傅开门迎客', kind: 'events', kindLabel: '活动' },
]
const needs = [
  { label: '修家电', words: ['收音机', '电视'], classes: ['家电维修'] },
  { label: '反诈', words: ['骗子'], classes: ['反诈防骗'] },
]
const found = namesOf(pages, needs)
const names = new Names(buildDirectory(found))
const kept = (typed: string, isExact = false) => {
  const step = needStep({ query: readQuery(typed), names } as Sources, isExact)
  return step?.terms.map(([own = []]) => phraseText(own))
}
const urls = (typed: string) => names.match(typed).flatMap(({ url }) => url ?? [])

describe('the need within a question', () => {
  it('is nothing where the question names none', () => {
    expect(kept('青石村几点开门')).toBeUndefined()
  })

  it('is no part of a thing that pages call so, nor of words that were typed apart', () => {
    expect(kept('反诈记', true)).toBeUndefined()
    expect(kept('反诈 剧场')).toBeUndefined()
  })

  it('is asked alone, with the place, whatever is said besides', () => {
    expect(kept('收音机坏了谁会弄')).toEqual(['收音机'])
    expect(kept('青石村哪里有修收音机的')).toEqual(['青石村', '收音机'])
    expect(kept('修收音机', true)).toEqual(['收音机'])
  })

  it('leads to the services that meet it, also without the full text', () => {
    expect(names.serving('我的电视不亮了').map(({ url }) => url)).toEqual(['/projects/xl/'])
    expect(names.serving('青石村')).toEqual([])
  })

  it('adds to what has all the words only what is there for it, and each page once', () => {
    const [exact, same, meant, chance] = foundPages([
      { score: 20 },
      { score: 60, meetsNeed: true },
      { score: 50, meetsNeed: true },
      { score: 50 },
    ])
    if (!exact || !same || !meant || !chance) throw new Error('four pages')
    const again = { ...same, hit: exact.hit }
    const all = alsoMeeting([exact], [again, meant, chance])
    expect(all.map(({ hit, score }) => [hit.row, score])).toEqual([
      [0, 54],
      [2, 44],
    ])
  })
})

describe('a question', () => {
  it('may ask whether, as people ask it', () => {
    expect(isAsked(phraseOf('图书馆开不开门'))).toBe(true)
    expect(withoutQuestion([phraseOf('收不收钱')]).map(phraseText)).toEqual(['收钱'])
  })

  it('may say behind what it is done to what is asked how to do', () => {
    expect(turnedRound([phraseOf('茶叶怎么炒')]).map(phraseText)).toEqual(['炒茶'])
    expect(turnedRound([phraseOf('怎么炒茶')])).toEqual([])
  })

  it('may say what is to be done and for whom', () => {
    expect(['修', '给老人', '孩子', '帮我'].map(isDoing)).toEqual([true, true, true, true])
    expect(isDoing('剧场')).toBe(false)
  })
})

describe('the name of a place', () => {
  it('is not answered where a service or another thing is asked for there', () => {
    expect(urls('青石村修收音机')).toEqual([])
    expect(urls('青石村龙舟')).toEqual([])
  })

  it('is answered where only the time of a visit is asked for', () => {
    expect(urls('青石村几点开门')).toEqual(['/stations/qs/'])
    expect(urls('青石村星期一开不开')).toEqual(['/stations/qs/'])
    expect(urls('青石村周末晚上开门吗')).toEqual(['/stations/qs/'])
  })

  it('is answered where its house or its corner is told, but not for any word of its address', () => {
    expect(urls('米市口')).toEqual(['/stations/qs/'])
    expect(urls('米市口18号')).toEqual(['/stations/qs/'])
    expect(urls('18号')).toEqual([])
    expect(urls('临江镇老')).toEqual([])
  })

  it('is answered where a day is asked for behind it, not where the day tells which one is meant', () => {
    expect(urls('公安局礼拜天')).toEqual(['/stations/jj/'])
    expect(urls('礼拜天老师傅')).toEqual([])
  })

  it('may be shortened in its middle, but not by a number', () => {
    expect(urls('交警队')).toEqual(['/stations/jj/'])
    expect(urls('金桥2社区')).toEqual([])
  })
})
