import { describe, expect, it } from 'vitest'
import { simplifiedText } from '../../../src/model/characters/simplified.ts'
import { spaced, tokenize } from '../../../src/outputs/search/normalise.ts'
import { inSimplified } from '../../../src/outputs/search/client/fetching/traditional.ts'
import { Names } from '../../../src/outputs/search/client/names.ts'
import { excerpt, marked } from '../../../src/outputs/search/client/page/excerpt.ts'
import { Stations } from '../../../src/outputs/search/client/stations.ts'
import { buildDirectory, namesOf } from '../../../src/outputs/search/directory.ts'
import { pageText, searchRecord } from '../../../src/outputs/search/records.ts'
import { searchIndex } from '../../../src/outputs/search/search-index.ts'

describe('text as the search reads it', () => {
  it('lets no phrase reach across a sentence mark', () => {
    expect(spaced('清明节，祭扫')).toBe('清 明 节 。 祭 扫')
    expect(spaced('第一行\n第二行')).toBe('第 一 行 。 第 二 行')
  })

  it('reads on through quotes, book-title marks, spaces and middle dots', () => {
    expect(spaced('学习《民法典》')).toBe(spaced('学习 民法典'))
    expect(spaced('买买提·热合曼')).toBe(spaced('买买提•热合曼'))
    expect(spaced('“3·5”雷锋日')).toBe(spaced('3.5雷锋日'))
  })

  it('reads past pinyin notes that came along with a copied text, but not past other brackets', () => {
    expect(spaced('新时(shí)代文明实(shí)践')).toBe('新 时 代 文 明 实 践')
    expect(spaced('视频(ppt)汇报')).toContain('ppt')
  })

  it('takes Traditional, Taiwan and Hong Kong shapes for the Simplified ones', () => {
    expect(simplifiedText('為臺灣裡裏羣衞綫麪瞭解')).toBe('为台湾里里群卫线面了解')
    expect(spaced(simplifiedText('什麼'))).toBe(spaced('什么'))
    expect(simplifiedText('\uf90a')).toBe('金')
  })

  it('folds full width, case and accents, and keeps numbers and Latin words whole', () => {
    expect(spaced('３楼ＷｉＦｉ 2026年')).toBe('3 楼 wifi 2026 年')
    expect(spaced('é')).toBe('e')
  })

  it('takes every sign of a keyboard for what Unicode says it is', () => {
    const between = (sign: string) => {
      if (/[\p{L}\p{N}%]/u.test(sign)) return ` ${sign.toLowerCase()} `
      return /[\p{Ps}\p{Pe}\p{Pd}.,!?;:|]/u.test(sign) ? ' 。 ' : ' '
    }
    const signs = Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0x20 + at))
    for (const sign of signs) expect(spaced(`村${sign}站`), sign).toBe(`村${between(sign)}站`)
  })

  it('tells a share from a number, whatever the percent sign looks like', () => {
    expect(spaced('占13%')).not.toBe(spaced('占13'))
    expect(spaced('占１３％')).toBe(spaced('占13 %'))
  })

  it('reads a number the same with a space behind its point, and with or without commas', () => {
    expect(spaced('89. 23%')).toBe(spaced('89.23%'))
    expect(spaced('19,020次')).toBe(spaced('19020次'))
    expect(spaced('2019,189个村')).toBe('2019 189 个 村')
  })

  it('reads the number of a document whichever brackets its year stands in', () => {
    const number = '青 文 明 2025 21 号'
    for (const typed of ['青文明〔2025〕21号', '青文明[2025]21号', '青文明（2025）21号', '青文明2025 21号'])
      expect(spaced(typed)).toBe(number)
    expect(spaced('活动（2025）开始')).toContain('。')
  })

  it('knows where in the source every token stands', () => {
    const source = '“𬭎”在３楼'
    expect(tokenize(source).map(({ start, end }) => source.slice(start, end))).toEqual([
      '𬭎',
      '在',
      '３',
      '楼',
    ])
    const number = '青文〔2025〕3号，19,020人'
    expect(tokenize(number).map(({ start, end }) => number.slice(start, end))).toContain('19,020')
  })
})

const station = {
  url: '/stations/hx/',
  title: '黃岡村新時代文明實踐站',
  kind: 'stations',
  kindLabel: '阵地',
  station: 'hx',
  names: ['黃岡村新時代文明實踐站', '黃岡村站'],
}

describe('a question as it is asked', () => {
  it('in Traditional characters is asked in Simplified ones', async () => {
    expect(await inSimplified('義診在哪裡')).toBe('义诊在哪里')
  })

  it('in letters and digits as wide as characters is asked in narrow ones', async () => {
    expect(await inSimplified('ｙｉｚｈｅｎ０７００')).toBe('yizhen0700')
  })

  it('keeps what is Simplified, rare or no character at all', async () => {
    for (const typed of ['义诊', '曹堃', 'yizhen 5月']) expect(await inSimplified(typed)).toBe(typed)
  })
})

describe('what a county writes in Traditional characters', () => {
  it('is shown as it is written, and marked where the question stands', () => {
    const record = searchRecord({
      url: '/a/',
      title: '義診下鄉',
      kind: 'reports',
      kindLabel: '活动报道',
      body: '村裡義診。',
    })
    const { title, text, simplified } = pageText(record)
    const phrases = [[...'义诊']]
    const shownMarked = [marked(title, phrases, simplified?.title), excerpt(text, phrases, simplified?.text)]
    expect(shownMarked.map((pieces) => pieces.find((piece) => piece.marked)?.text)).toEqual(['義診', '義診'])
  })

  it('says nothing twice where all is Simplified', () => {
    const record = searchRecord({
      url: '/a/',
      title: '义诊',
      kind: 'reports',
      kindLabel: '活动报道',
      body: '村里。',
    })
    expect(pageText(record)).not.toHaveProperty('simplified')
  })

  it('is found without the marks that its name is written with', () => {
    const person = {
      url: '/p/',
      title: '',
      kind: 'good-people',
      kindLabel: '身边好人',
      names: ['买买提·热合曼'],
    }
    const found = new Names(buildDirectory(namesOf([person]))).match('买买提热合曼')
    expect(found.map(({ name }) => name)).toEqual(['买买提·热合曼'])
  })

  it('is found by its name in Simplified ones', () => {
    const names = new Names(buildDirectory(namesOf([station])))
    expect(names.match('黄冈村').map(({ name }) => name)).toEqual(['黃岡村新時代文明實踐站'])
    const source = { recordsOf: () => [], version: '' }
    const { manifest } = searchIndex([{ period: 'always', pages: [station] }], source)
    const stations = new Stations(manifest.stations, manifest.simplifiedStations)
    expect(stations.nameOf('hx')).toBe('黃岡村站')
    expect(stations.namedBy('黄 冈 村')('hx')).toBe(true)
  })
})
