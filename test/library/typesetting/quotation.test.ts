import { describe, expect, it } from 'vitest'
import { quotation } from '../../../src/library/typesetting/quotation.ts'

describe('what somebody said', () => {
  it.each([
    ['船在，路就在。', '“船在，路就在。”'],
    ['我爹说“船在”，路就在。', '“我爹说‘船在’，路就在。”'],
    ['我爹说"船在"，路就在。', '“我爹说‘船在’，路就在。”'],
    ['他念“牌上写‘慢’字”。', '“他念‘牌上写“慢”字’。”'],
    ['大家叫它 it’s OK。', '“大家叫它 it’s OK。”'],
  ])('stands in marks that differ from those within: %s', (said, printed) =>
    expect(quotation(said)).toBe(printed),
  )
})
