import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { collections } from '../../../src/model/collections.ts'
import { joinFrontMatter, splitFrontMatter, withFields } from '../../../src/model/entry-text.ts'
import { checkSiteFile } from '../../../src/model/site-files.ts'

const { example } = collections.stations

/** A station's file with some lines instead of the example's own. */
const stationWith = (name: string, lines: string) => {
  const { [name]: _gone, ...rest } = { id: example.id, ...example.data } as Record<string, unknown>
  const text = joinFrontMatter(rest, '').replace(/---\n$/, `${lines}\n---\n`)
  return checkEntry({ collection: 'stations', id: example.id, text })
}
const codes = (checked: ReturnType<typeof stationWith>) =>
  checked.problems.map(({ code, field, line }) => [code, field, line])

describe('text that YAML would cut or change', () => {
  it.each([
    ['a remark that was a building', 'slogan: 第3期 #2号楼', 'slogan', '#2号楼'],
    ['a topic in hashes', 'slogan: #学雷锋#', 'slogan', '#学雷锋#'],
    ['the last line of several', 'hours: 每天\n  8:30–21:00 #2号楼', 'hours', '#2号楼'],
    ['behind quotes', 'slogan: "有事坐坐" #2号楼', 'slogan', '#2号楼'],
  ])('is told with its line: %s', (_which, lines, field, lost) => {
    const checked = stationWith(field, lines)
    expect(codes(checked)).toEqual([['cut-at-hash', field, expect.any(Number)]])
    expect(checked.problems[0]?.message).toContain(lost)
  })

  it.each([
    ['yes'],
    ['NO'],
    ['on'],
    ['True'],
    ['FALSE'],
    ['1_000'],
    ['0x1F'],
    ['0o17'],
    ['12:30'],
    ['2026-03-05'],
    ['1e3'],
    ['.5'],
    ['1.10'],
    ['007'],
    ['.inf'],
    ['Q&A'],
    ['C#课'],
    ['100%'],
  ])('stays as it was written: %s', (text) => {
    expect(stationWith('slogan', `slogan: ${text}`).data?.slogan).toBe(text)
  })

  it('stays as it was written, whatever looks like a number', () => {
    const signs = fc.array(fc.constantFrom(...'0123456789.:_xeE+-'.split('')), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(signs, (typed) => {
        const text = typed.join('')
        fc.pre(!/^-|:$|^[.:]*$/.test(text))
        expect(stationWith('slogan', `slogan: ${text}`).data?.slogan).toBe(text)
      }),
    )
  })

  it('keeps a remark where nothing was cut', () => {
    expect(codes(stationWith('staff', 'staff: 2 # 一专一兼'))).toEqual([])
    expect(codes(stationWith('slogan', 'slogan: # 还没想好'))).toEqual([])
  })

  it('is not changed when other fields are set', () => {
    const text = '---\nid: a\nphone: 07005550123\nversion: 1.10\nroom: 0x1F\n---\n'
    const { data } = splitFrontMatter(withFields(text, { id: 'b' }) ?? '')
    expect(data).toEqual({ id: 'b', phone: '07005550123', version: '1.10', room: '0x1F' })
  })
})

describe('a required text of blanks', () => {
  it.each(['"  "', '"　　"', '"\u200B\u200D"', '"\\u2800"'])('is not filled in: %s', (text) => {
    expect(codes(stationWith('name', `name: ${text}`))).toContainEqual([
      'missing',
      'name',
      expect.any(Number),
    ])
  })

  it('may have blanks around it, which are not shown', () => {
    expect(stationWith('name', 'name: "　青石村站 "').data?.name).toBe('青石村站')
  })
})

describe('what a station’s file says', () => {
  it.each(['33.453861', '32.868937', '"33.4538611234"'])('takes the latitude %s', (lat) => {
    const { data, problems } = stationWith('location', `location:\n  lat: ${lat}\n  lng: 129.420721`)
    expect(problems).toEqual([])
    expect(data?.location).toEqual({
      lat: Number(Number(lat.replaceAll('"', '')).toFixed(6)),
      lng: 129.420721,
    })
  })

  it('takes a place as a map copies it', () => {
    const { data } = stationWith('location', 'location: E 115.12, N 28.16')
    expect(data?.location).toEqual({ lat: 28.16, lng: 115.12 })
  })

  it('says what a place that lies elsewhere should be', () => {
    const { problems } = stationWith('location', 'location:\n  lat: 91\n  lng: 115.1')
    expect(problems).toMatchObject([{ code: 'not-a-number', field: 'location.lat' }])
  })

  it('asks for whole people', () => {
    const { problems } = stationWith('staff', 'staff: 2.5')
    expect(problems[0]?.fix).toBe('请填 0 到 500 之间的整数，单位是人，不用写单位。')
  })

  it.each([
    ['yes', true],
    ['是', true],
    ['off', false],
    ['False', false],
  ])('takes the switch %s', (word, isOn) => {
    expect(stationWith('phonePublic', `phonePublic: ${word}`).data?.phonePublic).toBe(isOn)
  })

  it('takes a number with its zero and shows it in one way', () => {
    expect(stationWith('phone', 'phone: 07005550123').data?.phone).toBe('07005550123')
    expect(stationWith('phone', 'phone: （0700）5550123，5550124').data?.phone).toBe(
      '0700-5550123、0700-5550124',
    )
  })
})

describe('the portal’s settings', () => {
  const site = (lines: string) =>
    checkSiteFile(
      `portalName: 青禾\ncounty: 青禾县\norganisation: 中心\nbaseUrl: https://a.example\n${lines}\n`,
    )

  it.each([
    ['phone: 晚上打王主任', 'not-a-phone', 'phone'],
    ['orderPlatform: 稍后补', 'not-a-link', 'orderPlatform'],
    ['profile: boss', 'not-a-choice', 'profile'],
    ['logo: /media/2026/11/a.pdf', 'not-a-photo', 'logo'],
    ['slogan: [a]', 'wrong-kind', 'slogan'],
    ['themeColour: #A8322A', 'cut-at-hash', 'themeColour'],
  ])('are used without the one that is wrong, and it is told: %s', (lines, code, field) => {
    const { value, problems } = site(lines)
    expect(value?.portalName).toBe('青禾')
    expect(value?.[field as 'slogan']).toBeUndefined()
    expect(problems).toMatchObject([{ code, field, line: 5 }])
  })

  it.each([
    'https://a.example/',
    ' https://a.example ',
    'https://a.example/?from=x#top',
    'https：//a.example',
  ])('know where the portal lies: %s', (baseUrl) => {
    const { value } = checkSiteFile(
      `portalName: 青禾\ncounty: 青禾县\norganisation: 中心\nbaseUrl: "${baseUrl}"\n`,
    )
    expect(value?.baseUrl).toBe('https://a.example')
  })
})
