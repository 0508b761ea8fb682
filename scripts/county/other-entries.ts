import { addDays } from '../../src/model/beijing-time.ts'
import type { Chance } from './chance.ts'
import { activities, fillings } from './activities.ts'
import { factsFor, personName, storyOf } from './texts.ts'
import type { Tier } from './tiers.ts'
import { hosts, teams, units } from './words.ts'
import type { MadeEntry, MadeStation } from './write-county.ts'

const AUDIENCES = ['all', 'elders', 'children', 'women', 'farmers'] as const
const FORMS = ['lecture', 'training', 'clinic', 'home-visit', 'consult'] as const
const DEEDS = [
  '守着渡口的灯',
  '给山里孩子送书',
  '照看瘫痪邻居',
  '还清父亲的旧账',
  '义务修路灯',
  '背着药箱走村',
] as const
const QUARTERS = ['2025-q4', '2026-q1', '2026-q2', '2026-q3'] as const

const brandOf = (name: string, chance: Chance) => ({
  slogan: `${name}，就在家门口`,
  problem: `过去想学${chance.one(fillings.skill)}要坐车去县城，来回大半天，老人和带孩子的妇女都去不了。`,
  practice: `由${chance.one(units)}牵头，把课排进村里的夜晚，${chance.one(teams)}轮流上门，缺什么补什么。`,
  milestones: [{ date: '2025年3月', text: '第一堂课开在村口的榕树下' }],
})

const project = (at: number, tier: Tier, chance: Chance, station: MadeStation): MadeEntry => {
  const name = `${station.place}${chance.one(fillings.skill)}`.slice(0, 20) + `第${at + 1}期`
  return {
    collection: 'projects',
    id: `xm-${at + 1}`,
    data: {
      code: `QH-${String(at + 1).padStart(4, '0')}`,
      name,
      class: 'smart-life',
      form: chance.some(FORMS, 2),
      audience: chance.some(AUDIENCES, 2),
      content: `${chance.one(teams)}到村里教${chance.one(fillings.skill)}，每次两小时，工具自带，乡亲只管来人。`,
      schedule: `每月第${chance.one(['一', '二', '三', '四'])}个周${chance.one(['二', '四', '六'])}`,
      place: chance.one(hosts),
      homeVisit: at % 2 === 0,
      stations: [station.id],
      provider: chance.one(units),
      order: { phone: '0700-5550100', note: '由村文明实践站统一报名' },
      status: at % 9 === 0 ? 'full' : 'open',
      year: 2026,
      ...(at < tier.brands ? { brand: brandOf(name, chance) } : {}),
    },
    body: '',
  }
}

/** The projects of the menu, brands first. */
export const makeProjects = (tier: Tier, chance: Chance, stations: MadeStation[]): MadeEntry[] =>
  Array.from({ length: tier.projects }, (_none, at) => project(at, tier, chance, chance.one(stations)))

const person = (at: number, chance: Chance, station: MadeStation): MadeEntry => {
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
export const makePeople = (tier: Tier, chance: Chance, stations: MadeStation[]): MadeEntry[] =>
  Array.from({ length: tier.people }, (_none, at) => person(at, chance, chance.one(stations)))

/** Forty events around the present, half of them weekly. */
export const makeEvents = (chance: Chance, stations: MadeStation[]): MadeEntry[] =>
  Array.from({ length: 40 }, (_none, at) => {
    const station = chance.one(stations)
    const day = addDays('2026-11-01', at)
    const id = `${day.replaceAll('-', '')}-${station.code}-${chance.code()}`
    return {
      collection: 'events',
      id,
      data: {
        title: `${station.place}${chance.one(fillings.play)}`,
        station: station.id,
        starts: `${day}T19:00`,
        ends: `${day}T20:30`,
        ...(at % 2 === 0
          ? { recurrence: { kind: 'weekly', weekday: String(at % 7), until: '2026-12-31' } }
          : {}),
        place: `${station.place}${chance.one(hosts)}`,
        audience: ['all'],
        status: 'planned',
      },
      body: '',
    }
  })
