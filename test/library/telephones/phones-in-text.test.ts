import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWithPhones } from '../../../src/library/telephones/phones-in-text.ts'

const linksIn = (text: string) => textWithPhones(text).flatMap(({ href }) => href ?? [])

describe('digits that are no telephone number', () => {
  it.each([
    ['a day', '2026-03-05至2026-03-08，即20260305'],
    ['a time', '每天8:30–11:30，14:00开始'],
    ['a document’s number', '青文明办〔2026〕12345号'],
    ['a running number', '第12345期，编号0700-5550123，订单号13800000000'],
    ['a sum', '13800000000元，￥13800000000，12345元'],
    ['a count', '来了120个人，打了120个电话，走了12345步'],
    ['a person’s id', '身份证110101199003071234'],
    ['a bank account', '账号 6222020200011234567'],
    ['a code with letters', 'QH-0700-5550123，91110000100000000X'],
    ['an address on the web', 'http://a.example/13800000000?t=13800000000'],
    ['an address for mail', '13800000000@qq.com'],
    ['a hotline’s digits that nobody is told to call', '一共12345'],
    ['digits too many', '1380000000012，0700-55501234567'],
  ])('stay words: %s', (_which, text) => {
    expect(linksIn(text)).toEqual([])
  })

  it('stay words in whatever day, sum or document number', () => {
    const day = fc.date({ min: new Date(2000, 0), max: new Date(2099, 0), noInvalidDate: true })
    const texts = fc.oneof(
      day.map((each) => each.toISOString().slice(0, 10)),
      day.map((each) => each.toISOString().slice(0, 10).replaceAll('-', '')),
      fc.nat(2e10).map((sum) => `共${sum}元`),
      fc.nat(99999).map((number) => `青文办〔2026〕${number}号`),
      fc.nat(99999).map((count) => `来了${count}人`),
      fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n - 1n }).map((id) => `证件 ${id} 已核`),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(linksIn(`上午，${text}，下午。`)).toEqual([])
      }),
      { seed: 7, numRuns: 2000 },
    )
  })
})

describe('a number in a text', () => {
  it.each([
    ['打0700-5550123时报上编号', ['tel:07005550123']],
    ['请打（0700）5550123转801。', ['tel:07005550123']],
    ['0700-5550123-801', ['tel:07005550123']],
    ['办公室：０７００－５５５０１２３', ['tel:07005550123']],
    ['电话：0700-5550123、5550124', ['tel:07005550123', 'tel:07005550124']],
    ['0700-5550123/0700-5550124', ['tel:07005550123', 'tel:07005550124']],
    ['陈禾 138 0000 0000', ['tel:13800000000']],
    ['+86 138-0000-0000', ['tel:+8613800000000']],
    ['400-820-8820', ['tel:4008208820']],
    ['拨打“12345”，或者打110', ['tel:12345', 'tel:110']],
    ['12348热线', ['tel:12348']],
    ['接到这样的电话就打96110', ['tel:96110']],
  ])('can be tapped: %s', (text, links) => {
    expect(linksIn(text)).toEqual(links)
  })

  it('leaves every word where it was', () => {
    const signs = fc.constantFrom(...'0123456789-–（）转打电话、，/. 年元０a'.split(''))
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (typed) => {
        const text = typed.join('')
        const parts = textWithPhones(text)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        for (const { href } of parts) expect(href ?? 'tel:110').toMatch(/^tel:\+?\d{3,16}$/)
      }),
      { seed: 7, numRuns: 2000 },
    )
  })

  it('is found in bounded time, however many digits stand in a row', () => {
    expect(linksIn('0700-'.repeat(20_000))).toEqual([])
  })
})
