import { describe, expect, it } from 'vitest'
import { buildDirectory, namesOf } from '../../../src/outputs/search/directory.ts'
import { holesOf, plainSteps } from '../../../src/outputs/search/client/ladder.ts'
import { Names } from '../../../src/outputs/search/client/names.ts'
import { phraseText, readQuery } from '../../../src/outputs/search/client/query.ts'

const names = new Set(['青石镇', '柳湾村'])
const stepsFor = (typed: string) =>
  plainSteps(readQuery(typed), names).map(({ name, all }) => `${name}: ${all.map(phraseText).join(' + ')}`)

describe('the steps a question goes through', () => {
  it('asks nothing for spaces and marks alone', () => {
    expect(stepsFor(' 。“” ')).toEqual([])
  })

  it('keeps a quoted question whole', () => {
    expect(stepsFor('“青石镇 义诊”')).toEqual(['exact: 青石镇义诊'])
  })

  it('never cuts a short name it does not know into characters', () => {
    expect(stepsFor('枫坳村')).toEqual(['exact: 枫坳村'])
    expect(stepsFor('15分钟')).toEqual(['exact: 15分钟'])
  })

  it('cuts a long question into known names and words', () => {
    expect(stepsFor('柳湾村的重阳节活动')[1]).toBe('words: 柳湾村 + 重阳节 + 活动')
  })

  it('drops the words that only ask, then what the reader wants to do', () => {
    expect(stepsFor('哪里可以打疫苗').at(-1)).toBe('question: 打疫苗')
    expect(stepsFor('怎么报名义诊').at(-1)).toBe('question: 义诊')
  })

  it('does not take the words of a question for words of an answer', () => {
    expect(stepsFor('义诊怎么做')).toEqual(['exact: 义诊怎么做', 'question: 义诊'])
    expect(stepsFor('志愿者需要什么条件')[1]).toBe('question: 志愿者 + 条件')
  })

  it('guesses a wrong character only where enough others are right', () => {
    expect(holesOf(['义', '诊', '团'])).toEqual([])
    expect(
      holesOf([...'文明实贱']).map(({ before, after }) => `${before.join('')}?${after.join('')}`),
    ).toEqual(['文?实贱', '文明?贱', '?明实贱', '文明实?'])
  })
})

describe('a question as messages show it', () => {
  it('keeps a number and its percent sign together', () => {
    expect(readQuery('常住人口的13%').parts.map(phraseText)).toEqual(['常住人口的13%'])
  })
})

describe('the directory of names', () => {
  const directory = new Names({
    names: [
      {
        name: '青石镇新时代文明实践所',
        shortName: '青石镇',
        kindLabel: '阵地',
        url: '/stations/qs/',
        pinyin: 'qing shi zhen',
      },
      { name: '柳湾村', kindLabel: '阵地', url: '/stations/lw/', pinyin: 'liu wan cun' },
      { name: '吕秀英', kindLabel: '身边好人', url: '/people/a/', pinyin: 'lv xiu ying' },
    ],
  })
  const answers = (typed: string) => directory.match(typed).map(({ url }) => url)

  it('has no answer to letters that spell no name', () => {
    expect(answers('asdf')).toEqual([])
    expect(answers('a')).toEqual([])
  })

  it('answers to characters, Traditional ones too, to pinyin and to initials', () => {
    expect(answers('青石镇')).toEqual(['/stations/qs/'])
    expect(answers('柳灣')).toEqual(['/stations/lw/'])
    expect(answers('liu wan cun')).toEqual(['/stations/lw/'])
    expect(answers('lwc')).toEqual(['/stations/lw/'])
    expect(answers('lvxiuying')).toEqual(['/people/a/'])
  })

  it('answers to the sounds of a short name, and of a name copied with pinyin notes', () => {
    const name = '尋烏縣新時(shí)代文明實(shí)踐中心'
    const station = {
      url: '/stations/xw/',
      title: name,
      kind: 'stations',
      kindLabel: '阵地',
      names: [name, '寻乌县中心'],
    }
    const names = new Names(buildDirectory(namesOf([station])))
    for (const typed of ['xwxxsdwmsjzx', 'xunwuxianxinshidai', 'xwxzx', 'xunwuxianzhongxin'])
      expect(names.match(typed)).toHaveLength(1)
  })

  it('knows the name that one wrong character misses', () => {
    expect(directory.near('柳弯村')).toEqual(['柳湾村'])
    expect(directory.near('柳湾')).toEqual([])
  })
})
