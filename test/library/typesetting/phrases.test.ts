import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayPart } from '../../../src/library/typesetting/line-ends.ts'
import { phrasesOf } from '../../../src/library/typesetting/phrases.ts'

/** `|` between words, `‖` between phrases. */
const cut = (title: string) =>
  phrasesOf(title)
    .map((words) => words.join('|'))
    .join('‖')

const titlePieces = [
  ...'，。：；！？、…—·（）《》“”‘’,.:;!?()%￥第的了把在村口灯讲㙓𬭎 ',
  ...[
    '新时代',
    '文明实践',
    '志愿服务',
    '第四十四讲',
    '三百一十七副',
    '2026',
    '128',
    '名',
    'G206',
    '3.5',
    '乡亲',
  ],
]
const titles = fc.array(fc.constantFrom(...titlePieces), { maxLength: 24 }).map((pieces) => pieces.join(''))

describe('whatever a headline says', () => {
  it('loses not a single character', () => {
    fc.assert(
      fc.property(
        fc.oneof(titles, fc.string({ unit: 'grapheme' })),
        (title) => phrasesOf(title).flat().join('') === title,
      ),
    )
  })

  it('starts no line with a mark that may not begin one, and ends none with one that opens', () => {
    fc.assert(
      fc.property(titles, (title) =>
        phrasesOf(title)
          .flat()
          .every((word, index, words) => index === 0 || mayPart(words[index - 1] ?? '', word)),
      ),
    )
  })

  it.each([
    ['好', '，'],
    ['好', '）'],
    ['（', '一'],
    ['“', '我'],
    ['—', '—'],
    ['128', '名'],
    ['第', '3'],
    ['第', '四'],
    ['卖出98%', '，'],
  ])('keeps %s and %s on one line', (before, after) => {
    expect(mayPart(before, after)).toBe(false)
  })
})

describe('the phrases of a headline', () => {
  it.each([
    ['榕树下的义诊台：32位老人测了血压', '：‖'],
    ['他说：“船在，路就在。”', '：‖“'],
    ['医生进村看药盒（竹源场）', '‖（'],
    ['“桥头的灯，我来点”——记摆渡人刘𬭎发', '‖——'],
    ['篇四:志愿服务,活动计划', ':‖'],
    ['新时代文明实践志愿服务活动', '文明实践‖志愿服务'],
    ['青石村新时代文明实践站', '青石村‖新时代'],
  ])('part where a reader breathes: %s', (title, joint) => {
    expect(cut(title)).toContain(joint)
  })

  it.each(['8:30开门(周一休息)', '新时代文明实践在村口', '写一副“不用写”的春联'])(
    'stay whole where nobody breathes: %s',
    (title) => {
      expect(phrasesOf(title)).toHaveLength(1)
    },
  )
})

describe('the words of a headline', () => {
  it.each([
    ['志愿服务凭什么不是“白干”？第四十四讲没有标准答案', '第四十四讲'],
    ['三百一十七副春联，副副都有一个“㙓”', '三百一十七副'],
    ['一千零九十三件事，一行一行记', '一千零九十三件事，'],
    ['十一天，二十六万斤橘子出了山', '二十六万斤'],
    ['2026年第三季度青禾好人公示', '第三季度'],
    ['乡村夜校第1课：手机防诈', '第1课：'],
    ['文明实践简报2026年第3期', '2026年'],
    ['128名志愿者进村', '128名'],
    ['关于征集2027年度文明实践服务项目的通知', '2027年度'],
    ['石桥村新时代文明实践站', '新时代'],
    ['石桥村新时代文明实践站', '文明实践站'],
    ['一场屋场会，把“升学宴”三个字划掉了', '屋场会，'],
    ['㙓里的粽叶，一张也不从外头买', '粽叶，'],
    ['《我家虫子的小名》印出来', '小名》'],
    ['写一副“不用写”的春联', '“不用写”的'],
    ['做优“项目库”,便民利民', '“项目库”,'],
    ['文明实践中心(所、站)开放日', '站)'],
    ['初一十五见面日', '见面日'],
    ['村里过国家宪法日', '国家宪法日'],
    ['全民国家安全教育日到了', '国家安全教育日'],
    ['中国农民丰收节开镰', '中国农民丰收节'],
  ])('are never torn: %s', (title, word) => {
    expect(phrasesOf(title).flat()).toContain(word)
  })

  it.each(['一老一小的事', '夜里的灯亮着', '讲台让给了一台卡住的收割机', '她就取钥匙'])(
    'begin with no particle: %s',
    (title) => {
      expect(
        phrasesOf(title)
          .flat()
          .filter((word) => /^[的了着过吗呢]/u.test(word)),
      ).toEqual([])
    },
  )

  it('keep a day whole, and what is said of it behind it', () => {
    expect(phrasesOf('11月30日至12月6日').flat()).toEqual(['11月30日至', '12月6日'])
    expect(phrasesOf('2026年9月3日的火').flat()[0]).toMatch(/^2026年9月3日/)
  })

  it('keep an hour whole, and a time from one to another', () => {
    expect(phrasesOf('每天8:30–21:00，圩日6:30开门').flat()).toEqual(
      expect.arrayContaining(['8:30–21:00，', '6:30']),
    )
  })

  it('give even a phrase of single characters a place to break', () => {
    expect(phrasesOf('拴在伞柄上的竹哨').flat().length).toBeGreaterThan(1)
  })
})
