import { describe, expect, it } from 'vitest'
import { goodPeople } from '../../../src/model/collections/good-people.ts'
import { lengthOf } from '../../../src/model/fields/length-of.ts'

describe('how long a text is', () => {
  it('counts every Han character, picture and Latin letter as one', () => {
    expect(lengthOf('村口𠮷🏮AB ')).toBe(7)
  })

  it('counts two letters of an alphabet of another people as one, and what stands above or below a letter not at all', () => {
    expect(lengthOf('ئابلىمىت')).toBe(4)
    expect(lengthOf('བཀྲ')).toBe(1)
    expect(lengthOf('何ᠪᠠᠭ')).toBe(3)
  })

  it('leaves room for real names and titles', () => {
    const { title, persons } = goodPeople.fields
    expect(lengthOf('ئابدۇرېھىم ئابدۇقادىرى')).toBeLessThanOrEqual(persons.fields.name.max)
    expect(lengthOf('རྒན་རབས་ལ་རོགས་རམ་བྱེད་མཁན་བཀྲ་ཤིས་ལགས་ཀྱི་གཏམ་རྒྱུད།')).toBeLessThanOrEqual(title.max)
  })
})
