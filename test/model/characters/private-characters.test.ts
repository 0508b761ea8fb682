import { describe, expect, it } from 'vitest'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { collections } from '../../../src/model/collections.ts'
import { isDrawable } from '../../../src/model/characters/drawable-characters.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import { meantCharacter } from '../../../src/model/characters/private-characters.ts'
import { checkSiteFile, checkWordList } from '../../../src/model/site-files.ts'
import { emojiFace, textFace } from '../../../src/outputs/type/faces.ts'

const { example } = collections['good-people']
const person = (changes: object, body = '教了三十年书。') =>
  checkEntry({
    collection: 'good-people',
    id: example.id,
    text: joinFrontMatter({ id: example.id, ...example.data, ...changes }, body),
  })

describe('a character that only one machine knows', () => {
  it('is told with its field, its place and the one that is meant, and stops nothing', () => {
    const { data, problems } = person({ persons: [{ name: '王\uE863', role: '教师' }] })
    expect(data).toBeDefined()
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'private-character',
        severity: 'warning',
        field: 'persons.0.name',
        message: expect.stringMatching(/^“人物 第 1 项 姓名”第 2 个字“\uE863”（U\+E863）/),
        fix: '请改成“䶮”。',
      }),
    ])
  })

  it('is told in a story, with its line', () => {
    const { problems } = person({}, '第一段。\n\n王\uF123老师。')
    expect(problems.map(({ field, message }) => [field, message])).toEqual([
      ['body', expect.stringContaining('“正文第 3 行”第 2 个字')],
    ])
  })

  it('is told in settings and word lists', () => {
    expect(checkSiteFile('county: 王\uE863县\n').problems).toContainEqual(
      expect.objectContaining({ code: 'private-character', field: 'county', line: 1 }),
    )
    expect(checkWordList('categories', 'rows:\n  - id: aaa\n    label: 王\uE863\n').problems).toContainEqual(
      expect.objectContaining({ code: 'private-character', field: 'rows.0.label', line: 3 }),
    )
  })

  it.each([
    ['\uE863', '䶮'],
    ['\uE81E', '龴'],
    ['\uE854', '龺'],
    ['\uE000', undefined],
    ['\uF8FF', undefined],
  ])('of the first national standard has a character of today: %s', (old, meant) => {
    expect(meantCharacter(old)).toBe(meant)
  })
})

describe('a character that no share image draws', () => {
  it.each([
    ['a rare one', '王𪚥', true],
    ['a playing card', '牌\u{1F0A1}', true],
    ['a rare one that is drawn', '王䶮', false],
    ['a family, a skin tone, a flag', '👩‍👧👍🏽🇨🇳', false],
    ['words of any kind', 'Wi-Fi（０７００）①〔2026〕～', false],
  ])('is told: %s', (_case, title, isTold) => {
    const codes = person({ title }).problems.map(({ code }) => code)
    expect(codes.includes('undrawable-character')).toBe(isTold)
  })

  it.each([
    ['请मीरा देवी来讲课', 2, 'मीरा देवी'],
    ['听 สวัสดี 课，也听 Hello', 3, 'สวัสดี'],
    ['彝家ꆈꌠ新年', 3, 'ꆈꌠ'],
  ])('is told once for all words of a script that it is of: %s', (title, place, words) => {
    expect(person({ title }).problems).toEqual([
      expect.objectContaining({
        code: 'undrawable-words',
        severity: 'warning',
        field: 'title',
        message: expect.stringMatching(`“标题”第 ${place} 个字起的“${words}”，分享图画不出来.*海报`),
      }),
    ])
  })

  it.each(['请ئابلىمىت مەمەت来讲课', '扎西བཀྲ་ཤིས་བདེ་ལེགས་', 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ'])(
    'is none of a script that share images draw: %s',
    (title) => {
      expect(person({ title }).problems).toEqual([])
    },
  )

  it('is known by the faces themselves', () => {
    const [regular, bold, emoji] = [textFace(400), textFace(700), emojiFace()]
    const differing = Array.from({ length: 0x3000 }, (_, step) => 0x20 + step * 7).filter((code) => {
      const isInFaces = (regular.has(code) && bold.has(code)) || emoji.has(code)
      return isDrawable(String.fromCodePoint(code)) !== isInFaces
    })
    expect(differing).toEqual([])
  })
})
