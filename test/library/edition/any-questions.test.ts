import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fact, question } from '../../../src/library/edition/asking.ts'
import type { MadeOf } from '../../../src/library/edition/edition.ts'
import { Edition } from '../../../src/library/edition/edition.ts'

const FACTS = 4
const QUESTIONS = 8

/** A question asks for others before it and for facts; which ones depends on the answer to the first. */
interface Node {
  first: number
  ifOdd: number
  otherwise: number
  /** Answers are cut down to so many values, so that many changes come to nothing. */
  values: number
}

/** Facts by number, 0 where nobody told one. */
type Facts = readonly number[]

/** What a question asked when it was last worked out, and the answers. */
type Asked = Map<number, number>

let graph: readonly Node[] = []
let lastAsked = new Map<number, Asked>()
/** Questions of which an input has been another since they were last worked out, if only for a while. */
let touched = new Set<number>()
let workedInVain: number[] = []

const told = fact<number>('number')

/** An answer that is worked out from nothing. Below FACTS stand facts, above them questions. */
const fromNothing = (at: number, facts: Facts): number => {
  const node = graph[at - FACTS]
  return node ? answerOf(node, (other) => fromNothing(other, facts)) : (facts[at] ?? 0)
}

const answerOf = ({ first, ifOdd, otherwise, values }: Node, ask: (at: number) => number): number => {
  const one = ask(first)
  return (one + 3 * ask(one % 2 === 1 ? ifOdd : otherwise)) % values
}

const noteTouched = (facts: Facts) => {
  for (const [at, asked] of lastAsked)
    if ([...asked].some(([other, answer]) => fromNothing(other, facts) !== answer)) touched.add(at)
}

const answer = question('any-question', (name: string): number => {
  const at = Number(name)
  if (lastAsked.has(at) && !touched.delete(at)) workedInVain.push(at)
  const asked: Asked = new Map()
  const value = answerOf(graph[at - FACTS] as Node, (other) => {
    const found = ask(other)
    asked.set(other, found)
    return found
  })
  lastAsked.set(at, asked)
  return value
})

const ask = (at: number): number => (at < FACTS ? (told(String(at)) ?? 0) : answer(String(at)))

const asTold = (facts: Facts) =>
  new Map(facts.flatMap((value, at) => (value === 0 ? [] : [[String(at), value] as const])))

const anyGraph = fc.tuple(
  ...Array.from({ length: QUESTIONS }, (_, at) => {
    const before = fc.nat({ max: FACTS + at - 1 })
    return fc.record({
      first: before,
      ifOdd: before,
      otherwise: before,
      values: fc.integer({ min: 1, max: 5 }),
    })
  }),
)
const anyFacts = fc.array(fc.nat({ max: 3 }), { minLength: FACTS, maxLength: FACTS })
const anyQuestions = fc.array(fc.nat({ max: FACTS + QUESTIONS - 1 }), { maxLength: 5 })
const anySteps = fc.array(fc.record({ facts: anyFacts, questions: anyQuestions }), {
  minLength: 1,
  maxLength: 12,
})

const begin = (nodes: readonly Node[]): Edition => {
  graph = nodes
  lastAsked = new Map()
  touched = new Set()
  workedInVain = []
  return new Edition()
}

const tell = (edition: Edition, facts: Facts) => {
  noteTouched(facts)
  edition.tell({ number: asTold(facts) })
}

const askAll = (edition: Edition, questions: readonly number[]) => edition.ask(() => questions.map(ask))
const allFromNothing = (questions: readonly number[], facts: Facts) =>
  questions.map((at) => fromNothing(at, facts))

/** Tells facts, and compares every answer with the one from nothing. */
const tryStep = (edition: Edition, { facts, questions }: { facts: Facts; questions: readonly number[] }) => {
  tell(edition, facts)
  expect(askAll(edition, questions)).toEqual(allFromNothing(questions, facts))
}

describe('whatever questions ask for and whatever is told', () => {
  it('the answer is the one from nothing, and nothing is worked out again whose inputs are as they were', () => {
    fc.assert(
      fc.property(anyGraph, anySteps, (nodes, steps) => {
        const edition = begin(nodes)
        for (const step of steps) {
          tryStep(edition, step)
        }
        expect(workedInVain).toEqual([])
      }),
    )
  })

  it('answers that nobody needs may be forgotten at any time', () => {
    fc.assert(
      fc.property(anyGraph, anySteps, (nodes, steps) => {
        const edition = begin(nodes)
        for (const step of steps) {
          tryStep(edition, step)
          edition.forgetUnasked()
        }
      }),
    )
  })

  it('what was made is said to hold only while it would come out the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, anySteps, async (nodes, steps) => {
        const edition = begin(nodes)
        let last: { made: number[]; of: MadeOf; questions: number[] } | undefined
        for (const { facts, questions } of steps) {
          tell(edition, facts)
          if (last && edition.stillHolds(last.of))
            expect(last.made).toEqual(allFromNothing(last.questions, facts))
          else last = { ...(await edition.make(async () => questions.map(ask))), questions }
        }
      }),
    )
  })

  it('a draft on top is answered as if all of it were told, and the edition below as before', () => {
    fc.assert(
      fc.property(anyGraph, anySteps, (nodes, steps) => {
        const edition = begin(nodes)
        let published: Facts = []
        for (const [at, { facts, questions }] of steps.entries()) {
          if (at % 2 === 0) tell(edition, (published = facts))
          const draft = new Edition(edition)
          draft.tellAlso(facts.map((value, place) => ['number', String(place), value] as const))
          expect(askAll(draft, questions)).toEqual(allFromNothing(questions, facts))
          expect(askAll(edition, questions)).toEqual(allFromNothing(questions, published))
        }
      }),
    )
  })
})
