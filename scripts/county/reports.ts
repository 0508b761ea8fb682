import { addDays, longDay, shortDay } from '../../src/model/beijing-time.ts'
import type { Activity } from './activities.ts'
import { activities } from './activities.ts'
import type { Chance } from './chance.ts'
import type { Facts } from './texts.ts'
import { factsFor, personName, storyOf, told } from './texts.ts'
import type { CountyInTheMaking, MadeEntry, MadeStation } from './in-the-making.ts'

const LAST_DAY = '2026-11-20'
const MORE_CATEGORIES = [
  'yilao-yixiao',
  'women-jieri',
  'zhunong',
  'lvse',
  'chuan-sixiang',
  'chuan-daode',
] as const

const cut = (text: string, length: number) => [...text].slice(0, length).join('')

const summaryOf = (activity: Activity, facts: Facts, chance: Chance, day: string) =>
  `${longDay(day)}，${facts['place']}在${facts['host']}办活动，${facts['n1']}人参加。${told(chance.one(activity.middles), facts)}`

const figuresOf = (facts: Facts, chance: Chance) => ({
  participants: Number(facts['n1']),
  volunteers: chance.between(3, 20),
  hours: chance.between(6, 60),
})

const report = (
  at: number,
  { tier, chance, projects }: CountyInTheMaking,
  station: MadeStation,
): MadeEntry<'reports'> => {
  const day = addDays(LAST_DAY, -Math.floor((at / tier.reports) * 365 * tier.years))
  const activity = chance.one(activities)
  const facts = factsFor(chance, station.place, shortDay(day))
  return {
    collection: 'reports',
    id: `${day.replaceAll('-', '')}-${station.code}-${at.toString(36).padStart(4, '0')}`,
    data: {
      title: cut(told(chance.one(activity.titles), facts), 40),
      date: day,
      station: station.id,
      categories: [activity.category, ...(at % 2 === 0 ? [chance.one(MORE_CATEGORIES)] : [])],
      ...(at % 3 === 0 ? { project: chance.one(projects).id } : {}),
      teams: [facts['team'] ?? ''],
      summary: cut(summaryOf(activity, facts, chance, day), 120),
      ...figuresOf(facts, chance),
      source: String(station.data['name']),
      author: personName(chance),
    },
    body: storyOf(activity, facts, chance),
  }
}

/** Reports spread evenly over the tier's years and all stations, newest first. */
export const makeReports = function* (county: CountyInTheMaking): Generator<MadeEntry<'reports'>> {
  const { tier, stations } = county
  for (let at = 0; at < tier.reports; at += 1) {
    const station = stations[(at * 7) % stations.length]
    if (station) yield report(at, county, station)
  }
}
