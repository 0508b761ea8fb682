import type { Chance } from './chance.ts'
import { fillings } from './fillings.ts'
import type { MadeEntry, MadeStation } from './in-the-making.ts'
import type { Tier } from './tiers.ts'
import { hosts, teams, units } from './words.ts'

const AUDIENCES = ['all', 'elders', 'children', 'women', 'farmers'] as const
const FORMS = ['lecture', 'training', 'clinic', 'home-visit', 'consult'] as const

const brandOf = (name: string, chance: Chance) => ({
  slogan: `${name}，就在家门口`,
  problem: `过去想学${chance.one(fillings.skill)}要坐车去县城，来回大半天，老人和带孩子的妇女都去不了。`,
  practice: `由${chance.one(units)}牵头，把课排进村里的夜晚，${chance.one(teams)}轮流上门，缺什么补什么。`,
  honours: [],
  media: [],
  milestones: [{ date: '2025年3月', text: '第一堂课开在村口的榕树下' }],
})

const project = (at: number, tier: Tier, chance: Chance, station: MadeStation): MadeEntry<'projects'> => {
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
export const makeProjects = (tier: Tier, chance: Chance, stations: MadeStation[]): MadeEntry<'projects'>[] =>
  Array.from({ length: tier.projects }, (_none, at) => project(at, tier, chance, chance.one(stations)))
