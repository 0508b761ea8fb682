import { describe, expect, it } from 'vitest'
import { surnameOf } from '../../../src/library/people/surname.ts'

describe('the surname of somebody', () => {
  it.each([
    ['', ''],
    ['何渡生', '何'],
    ['欧阳长河', '欧阳'],
    ['上官云', '上官'],
    ['单于', '单'],
    ['𠮷田', '𠮷'],
  ])('of %j is %j', (name, surname) => expect(surnameOf(name)).toBe(surname))
})
