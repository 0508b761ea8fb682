import { decode } from 'iconv-lite'
import { afterEach, describe, expect, it } from 'vitest'
import { ledFile, ledLines } from '../../../src/outputs/screen/led/led-lines.ts'
import { fixtureCounty, type FixtureEntry } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

let remove: (() => void) | undefined
afterEach(() => remove?.())

const linesOf = async (entries: FixtureEntry[], station?: string, now?: string) => {
  const county = fixtureCounty(entries)
  remove = () => county.remove()
  const edition = await editionOf(county.contentDir, now)
  return edition.ask(() => ledLines(station))
}

const event: FixtureEntry = {
  collection: 'events',
  id: '20261122-rare',
  data: {
    recurrence: undefined,
    title: '𬭎村“村晚”😀★',
    starts: '2026-11-28T19:00',
    ends: '2026-11-28T20:30',
    place: '文化礼堂',
  },
}

describe('the lines of an LED strip', () => {
  it('are none where there is no such station', async () => {
    expect(await linesOf([], 'nowhere')).toBeUndefined()
  })

  it('are one an item, without signs that a strip does not have, but with every character of a name', async () => {
    expect(await linesOf([event])).toEqual([
      '11月28日（周六）19:00-20:30 𬭎村“村晚” 青石村站 文化礼堂',
      '报名、点服务请打0700-5550100',
    ])
  })

  it('are none of what has ended when they are made, and say until when the others hold', async () => {
    const [first] = (await linesOf([event], undefined, '2026-11-28T12:29:00.000Z')) ?? []
    expect(first).toContain('19:00-20:30')
    remove?.()
    const after = await linesOf([event], undefined, '2026-11-28T12:30:00.000Z')
    expect(after).toEqual(['报名、点服务请打0700-5550100'])
  })

  it('go without the place where they would be long', async () => {
    const place = '创新创业产业园第三期标准厂房综合服务楼一楼多功能报告厅（从东门进）'
    const [line = ''] = (await linesOf([{ ...event, data: { ...event.data, place } }])) ?? []
    expect(line).not.toContain('产业园')
    expect(line).toContain('村晚')
  })

  it.each(['utf-8', 'gb18030'] as const)('come out of a file in %s as they went in', async (charset) => {
    const file = Buffer.from(await ledFile(['𬭎村“村晚”', '青禾'], charset).arrayBuffer())
    expect(decode(file, charset)).toBe('𬭎村“村晚”\r\n青禾\r\n')
  })
})
