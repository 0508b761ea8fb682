import { describe, expect, it } from 'vitest'
import { fact, keyOf, question, reading } from '../../../src/library/edition/asking.ts'
import { Edition } from '../../../src/library/edition/edition.ts'

/** What was worked out, in order: an answer that is kept leaves no trace here. */
let worked: string[] = []
const tracing = <A extends string[], T>(name: string, answer: (...args: A) => T) =>
  question(name, (...args: A) => {
    worked.push([name, ...args].join(' '))
    return answer(...args)
  })

const guest = fact<string>('guest')
const guests = fact<readonly string[]>('guests')
const greeting = tracing('greeting', (id: string) => `您好，${guest(id) ?? '客人'}`)
const length = tracing('length', (id: string) => greeting(id).length)
const verdict = tracing('verdict', (id: string) => (length(id) > 5 ? 'long' : 'short'))
const seats = tracing('seats', () => new Map((guests('') ?? []).map((name) => [name, name.length])))

/** An edition that knows some guests by their ids, and what was worked out since by asking. */
const open = (told: Record<string, string> = {}) => {
  worked = []
  const edition = new Edition()
  const tell = (names: Record<string, string>) => edition.tell({ guest: new Map(Object.entries(names)) })
  tell(told)
  const workedBy = <T>(work: () => T) => {
    worked = []
    return { answer: edition.ask(work), worked }
  }
  return { edition, tell, workedBy }
}

describe('an answer', () => {
  it('is worked out once, however often it is asked for', () => {
    const { workedBy } = open({ a: '老刘' })
    expect(workedBy(() => [greeting('a'), greeting('a'), length('a')])).toEqual({
      answer: ['您好，老刘', '您好，老刘', 5],
      worked: ['greeting a', 'length a'],
    })
  })

  it('is kept while others are told anew', () => {
    const { tell, workedBy } = open({ a: '老刘' })
    workedBy(() => verdict('a'))
    tell({ a: '老刘', b: '阿香' })
    expect(workedBy(() => verdict('a')).worked).toEqual([])
  })

  it('is kept where what it was made of comes out equal', () => {
    const { tell, workedBy } = open({ a: '老刘' })
    workedBy(() => verdict('a'))
    tell({ a: '阿香' })
    expect(workedBy(() => verdict('a'))).toEqual({ answer: 'short', worked: ['greeting a', 'length a'] })
  })

  it('is another once a fact is told that was not there, and once it is there no more', () => {
    const { tell, workedBy } = open()
    expect(workedBy(() => greeting('a')).answer).toBe('您好，客人')
    tell({ a: '老刘' })
    expect(workedBy(() => greeting('a')).answer).toBe('您好，老刘')
    tell({})
    expect(workedBy(() => greeting('a')).answer).toBe('您好，客人')
  })

  it('counts as changed when only its order did, for pages show it in order', async () => {
    const { edition } = open()
    edition.tell({ guests: new Map([['', ['老刘', '阿香']]]) })
    const { of } = await edition.make(async () => [...seats().keys()])
    edition.tell({ guests: new Map([['', ['阿香', '老刘']]]) })
    expect(edition.stillHolds(of)).toBe(false)
  })

  it('keeps its identity while it comes out equal', () => {
    const { edition } = open()
    edition.tell({ guests: new Map([['', ['老刘']]]) })
    const before = edition.ask(seats)
    edition.tell({ guests: new Map([['', ['老刘']]]) })
    expect(edition.ask(seats)).toBe(before)
  })
})

describe('a question that breaks off', () => {
  const broken = question('breaks-off', (id: string) => {
    if (guest(id) === undefined) throw new Error('nobody')
    return guest(id)
  })

  it('leaves no answer, and has one once it can', () => {
    const { edition, tell } = open()
    expect(() => edition.ask(() => broken('a'))).toThrow('nobody')
    expect(() => edition.ask(() => broken('a'))).toThrow('nobody')
    tell({ a: '老刘' })
    expect(edition.ask(() => broken('a'))).toBe('老刘')
  })

  it('leaves whoever asks next to themselves', () => {
    const { edition } = open()
    expect(() => edition.ask(() => broken('a'))).toThrow('nobody')
    expect(() => greeting('a')).toThrow('outside of an edition')
  })

  it('is not asked again for something whose earlier question has another answer', async () => {
    const { edition, tell } = open({ a: '老刘' })
    const { of } = await edition.make(async () => guest('a') === '老刘' && broken('a'))
    tell({})
    expect(edition.stillHolds(of)).toBe(false)
  })
})

describe('a reading', () => {
  let outside = 1
  let looks = 0
  const look = reading('look', () => {
    looks += 1
    return outside
  })
  const doubled = tracing('doubled', () => look() * 2)

  it('looks outside once for each time that something was told', () => {
    const { tell, workedBy } = open()
    looks = 0
    expect(workedBy(() => [doubled(), look(), doubled()]).answer).toEqual([2, 1, 2])
    outside = 5
    expect(workedBy(() => doubled()).answer).toBe(2)
    tell({})
    expect(workedBy(() => doubled())).toEqual({ answer: 10, worked: ['doubled'] })
    expect(looks).toBe(2)
    tell({})
    expect(workedBy(() => doubled()).worked).toEqual([])
  })
})

describe('answers that nobody needed', () => {
  it('are forgotten, and worked out again when they are', () => {
    const { edition, tell, workedBy } = open({ a: '老刘', b: '阿香' })
    workedBy(() => [greeting('a'), greeting('b')])
    tell({ a: '老刘', b: '阿香' })
    workedBy(() => greeting('a'))
    edition.forgetUnasked()
    expect(workedBy(() => [greeting('a'), greeting('b')])).toEqual({
      answer: ['您好，老刘', '您好，阿香'],
      worked: ['greeting b'],
    })
  })
})

describe('the print of an answer', () => {
  const print = (told: Record<string, string>, ...key: [string, ...string[]]) =>
    open(told).edition.printOf(keyOf(...key))

  it('is the same in another edition that answers the same', () => {
    expect(print({ a: '老刘' }, 'greeting', 'a')).toBe(print({ a: '老刘', b: '阿香' }, 'greeting', 'a'))
  })

  it('is another for another answer', () => {
    expect(print({ a: '老刘' }, 'greeting', 'a')).not.toBe(print({ a: '阿香' }, 'greeting', 'a'))
    expect(print({ a: '老刘' }, 'verdict', 'a')).toBe(print({ a: '阿香' }, 'verdict', 'a'))
  })

  it('follows what is told anew', () => {
    const { edition, tell } = open({ a: '老刘' })
    const before = edition.printOf(keyOf('greeting', 'a'))
    tell({ a: '阿香' })
    expect(edition.printOf(keyOf('greeting', 'a'))).not.toBe(before)
  })

  it('is nothing for a question of an earlier program', () => {
    expect(print({}, 'asked-no-more')).toBeUndefined()
  })
})
