import { activities } from './activities.ts'
import type { Chance } from './chance.ts'
import type { CountyInTheMaking, MadeEntry, MadeStation } from './in-the-making.ts'
import { factsFor, personName, storyOf } from './texts.ts'

const DEEDS = [
  '守着渡口的灯',
  '给山里孩子送书',
  '照看瘫痪邻居',
  '还清父亲的旧账',
  '义务修路灯',
  '背着药箱走村',
] as const
const QUARTERS = ['2025-q4', '2026-q1', '2026-q2', '2026-q3'] as const

const person = (at: number, chance: Chance, station: MadeStation): MadeEntry<'good-people'> => {
  const name = personName(chance)
  const deed = chance.one(DEEDS)
  const period = chance.one(QUARTERS)
  return {
    collection: 'good-people',
    id: `haoren-${at + 1}`,
    data: {
      title: `${name}：${deed}`,
      persons: [{ name, role: `${station.place}村民` }],
      station: station.id,
      honours: [{ level: 'county', class: 'jingye', period, awardedBy: '青禾县文明办' }],
      summary: `${name}是${station.place}人，多年来${deed}，${chance.between(3, 30)}年没有间断，乡亲们都记在心里。`,
      consent: { given: true, by: name, date: '2026-01-10' },
      status: 'listed',
    },
    body: storyOf(chance.one(activities), factsFor(chance, station.place, '那年冬天'), chance),
  }
}

/** The people on the boards. */
export const makePeople = ({ tier, chance, stations }: CountyInTheMaking): MadeEntry<'good-people'>[] =>
  Array.from({ length: tier.people }, (_none, at) => person(at, chance, chance.one(stations)))
