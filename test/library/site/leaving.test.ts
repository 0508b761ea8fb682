import { describe, expect, it } from 'vitest'
import { leavingMark } from '../../../src/library/site/leaving.ts'
import { fixtureSite } from '../../fixtures/county.ts'
import { settledEdition } from '../../fixtures/edition.ts'

const marked = (profile: 'none' | 'party' | 'gov', address: string): boolean =>
  settledEdition({ ...fixtureSite, profile }).ask(() => leavingMark(address)) !== undefined

describe('a link', () => {
  it.each([
    ['party', 'https://news.example.com/a', true],
    ['gov', 'http://news.example.com/a', true],
    ['none', 'https://news.example.com/a', false],
    ['party', '/reports/', false],
    ['party', 'https://qinghe.example/reports/', false],
    ['gov', 'https://www.qinghe.gov.cn/', false],
    ['gov', 'https://gov.cn.example.com/', true],
    ['party', 'tel:07005550100', false],
    ['party', 'https://', false],
  ] as const)('of a %s site to %s is told as leaving: %s', (profile, address, isTold) => {
    expect(marked(profile, address)).toBe(isTold)
  })
})
