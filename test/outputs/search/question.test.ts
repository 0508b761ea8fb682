import { describe, expect, it } from 'vitest'
import { buildDirectory, namesOf } from '../../../src/outputs/search/directory.ts'
import { formsOfAddress } from '../../../src/outputs/search/forms-of-address.ts'
import { isAsked, withoutQuestion, withoutWishes } from '../../../src/outputs/search/client/asking.ts'
import { splitByNames } from '../../../src/outputs/search/client/cutting.ts'
import { exactStep, holesOf } from '../../../src/outputs/search/client/ladder.ts'
import { inSimplified } from '../../../src/outputs/search/client/fetching/traditional.ts'
import { Names } from '../../../src/outputs/search/client/names.ts'
import { phraseOf, phraseText, readQuery } from '../../../src/outputs/search/client/query.ts'
import { Readings } from '../../../src/outputs/search/client/sounds.ts'
import { calledInTexts } from '../../../src/outputs/search/client/spellings.ts'
import { readingsOf } from '../../../src/outputs/search/readings.ts'

const exact = (typed: string) => exactStep(readQuery(typed)).terms.map(([own = []]) => phraseText(own))
const left = (typed: string, without: typeof withoutWishes) => without([phraseOf(typed)]).map(phraseText)

describe('a question', () => {
  it('asks nothing for spaces and marks alone', () => {
    expect(exact(' 。“” ')).toEqual([])
  })

  it('stays whole in quotes', () => {
    expect(exact('“青石镇 义诊”')).toEqual(['青石镇义诊'])
  })

  it('is parted by blanks and marks, but a number of a telephone is not, nor what is typed one by one', () => {
    expect(exact('青石镇 义诊，理发')).toEqual(['青石镇', '义诊', '理发'])
    expect(exact('0792 352 1190')).toEqual(['0792 3521190'])
    expect(exact('青 石 镇')).toEqual(['青石镇'])
    expect(exact('07923521190')).toEqual(['0792 3521190'])
  })

  it('is left without the words that only ask, then without what the reader wants to do', () => {
    expect(left('哪里可以打疫苗', withoutQuestion)).toEqual(['打疫苗'])
    expect(left('怎么报名义诊', withoutWishes)).toEqual(['义诊'])
    expect(left('青石村几点开门', withoutWishes)).toEqual(['青石村'])
    expect(isAsked(phraseOf('义诊怎么做'))).toBe(true)
    expect(isAsked(phraseOf('义诊'))).toBe(false)
  })

  it('is cut at the longest names first', () => {
    const names = new Set(['青石', '青石镇', '义诊'])
    expect(splitByNames('青石镇的义诊', names).map(({ text }) => text)).toEqual(['青石镇', '的', '义诊'])
  })

  it('may have any one character wrong, but no number', () => {
    expect(holesOf([...'义诊'])).toEqual([])
    expect(holesOf([...'第三次']).map(({ missing }) => missing)).toEqual(['第', '次'])
  })
})

describe('a question as messages show it', () => {
  it('keeps a number and its percent sign together', () => {
    expect(readQuery('常住人口的13%').parts.map(phraseText)).toEqual(['常住人口的13%'])
  })
})

describe('the directory of names', () => {
  const station = (id: string, name: string, shortName: string) => ({
    url: `/stations/${id}/`,
    title: name,
    kind: 'stations',
    kindLabel: '阵地',
    names: [name, shortName],
  })
  const pages = [
    station('qs', '青石镇新时代文明实践所', '青石镇所'),
    station('lw', '柳湾村新时代文明实践站', '柳湾村站'),
    station('xw', '尋烏縣新時(shí)代文明實(shí)踐中心', '寻乌县中心'),
    station('zy', '竹源村新时代文明实践站', '竹源村站'),
    station('zl', '竹林村新时代文明实践站', '竹林村站'),
    station('cd', '城都第3社区新时代文明实践站', '城都第3社区站'),
    { url: '/people/a/', title: '守渡口的人', kind: 'good-people', kindLabel: '身边好人', names: ['吕秀英'] },
  ]
  const found = namesOf(pages, [{ label: '理发', words: ['剃头', '剪 头发'], classes: [] }])
  const directory = new Names(buildDirectory(found))
  const readings = new Readings(readingsOf(found.pages.flatMap(({ names }) => names)))
  const answers = (typed: string) => directory.match(typed).map(({ url }) => url)
  const spelt = (typed: string) => directory.spelt(typed, readings).map(({ url }) => url)
  const near = (typed: string) => directory.near(typed, readings).map(({ name }) => name)

  it('has no answer to letters that spell no name, nor to a single one', () => {
    expect(spelt('asdf')).toEqual([])
    expect(spelt('a')).toEqual([])
    expect(answers('a')).toEqual([])
  })

  it('answers to characters, Traditional ones too, with or without what a place is', async () => {
    for (const typed of ['青石镇', '青石镇所', '青石鎮', '青石'])
      expect(answers(await inSimplified(typed))).toEqual(['/stations/qs/'])
  })

  it('answers to a name within a question, and to a part of one that is asked for', () => {
    expect(answers('柳湾村几点开门')).toEqual(['/stations/lw/'])
    expect(answers('柳湾电话')).toEqual(['/stations/lw/'])
  })

  it('answers to pinyin, initials, and letters among characters, whatever a character is also read as', () => {
    for (const typed of ['liu wan cun', 'liuwancun', 'lwc', '柳wan村', 'liu湾村', 'lwcxsdwmsjz'])
      expect(spelt(typed), typed).toEqual(['/stations/lw/'])
    for (const typed of ['lvxiuying', 'lüxiuying']) expect(spelt(typed)).toEqual(['/people/a/'])
    for (const typed of ['chengdudi3shequ', 'chengdoudi3'])
      expect(spelt(typed), typed).toEqual(['/stations/cd/'])
  })

  it('answers to the sounds of a short name, and of a name copied with pinyin notes', () => {
    for (const typed of ['xwxxsdwmsjzx', 'xunwuxianxinshidai', 'xwxzx', 'xunwuxianzhongxin'])
      expect(spelt(typed), typed).toHaveLength(1)
  })

  it('knows the name that one wrong character misses, the one that sounds the same first', () => {
    expect(near('柳弯村')).toEqual(['柳湾村'])
    expect(near('竹园村')[0]).toBe('竹源村')
    expect(near('竹园村站')[0]).toBe('竹源村')
    expect(near('柳湾')).toEqual([])
  })

  it('never takes one number for another', () => {
    expect(near('城都第4社区')).toEqual([])
  })

  it('knows what the portal calls what people call otherwise', () => {
    const called = ['剃头', '剪头发', '义诊'].map((typed) => directory.needCalled(typed)?.label)
    expect(called).toEqual(['理发', '理发', undefined])
  })

  it('calls a place as texts call it', () => {
    expect(directory.match('竹源村站').map(calledInTexts)).toEqual(['竹源村'])
  })
})

describe('a form of address', () => {
  it('is none where a role has no such form', () => {
    expect(formsOfAddress('江小满', '枫溪镇中心小学学生')).toEqual([])
    expect(formsOfAddress('骆小菊')).toEqual([])
  })

  it('is surname and trade, or surname and chair', () => {
    expect(formsOfAddress('翁映雪', '退休语文教师')).toEqual(['翁老师'])
    expect(formsOfAddress('欧阳兰', '竹源村村医')).toEqual(['欧阳医生'])
    expect(formsOfAddress('万秀兰', '滨河社区楼长')).toEqual(['万楼长'])
    expect(formsOfAddress('毕有根', '队长，退休电工')).toEqual(['毕队长', '毕师傅'])
  })

  it('leads to whom it means, alone and within a sentence, and never to another of the page', () => {
    const person = {
      url: '/people/a/',
      title: '三个人',
      kind: 'good-people',
      kindLabel: '身边好人',
      names: ['郑启远', '宁长发'],
      codes: [...formsOfAddress('郑启远', '交警'), ...formsOfAddress('宁长发', '养路工')],
    }
    const names = new Names(buildDirectory(namesOf([person])))
    const meant = (typed: string) => names.match(typed).map(({ name }) => name)
    expect(meant('郑警官')).toEqual(['郑启远'])
    expect(meant('宁师傅在冰上守了一夜')).toEqual(['宁长发'])
    expect(meant('李警官')).toEqual([])
  })
})
