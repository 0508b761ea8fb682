import type { Chance } from './chance.ts'
import type { Tier } from './tiers.ts'
import { units, placeHeads, placeTails } from './words.ts'
import type { MadeStation } from './in-the-making.ts'

const ROOMS = [
  { name: '理论宣讲室', use: '屋场会和夜校，坐得下六十人' },
  { name: '农家书屋', use: '每天开门，书可以带回家看' },
  { name: '健康小屋', use: '量血压、测血糖，村医每周二坐诊' },
  { name: '儿童之家', use: '放学后写作业、下棋、做手工' },
  { name: '文体活动室', use: '锣鼓、二胡、乒乓球，晚上九点关门' },
] as const

const INTROS = [
  '设在村口的老房子里，前后两间，一间开会，一间看书。每月两次集中活动，平时谁来都有热茶。',
  '由旧小学改建，操场就是活动场。乡亲们按“点单”排活动，最受欢迎的是义诊和修家电。',
  '依托便民大厅，办事和活动在一处。站里常年有十来名志愿者轮值，节假日不关门。',
  '靠着河堤，夏夜纳凉时人最多，宣讲、放电影、排节目都在这里。去年添了健康小屋。',
  '一层是书屋和活动室，二层是宣讲室，后院留给孩子们。活动预告每周一贴在门口。',
] as const

/** Names that differ: every head and tail pair is used once, in an order chance decides. */
const placeNames = (chance: Chance, count: number): string[] => {
  const pairs = placeHeads.flatMap((head) => placeTails.map((tail) => head + tail))
  return chance.some([...new Set(pairs)], count)
}

const station = (
  told: { id: string; name: string; shortName: string; level: string; parent?: string; place: string },
  chance: Chance,
): MadeStation => ({
  collection: 'stations',
  id: told.id,
  code: told.id.replace(/^.*-/, ''),
  place: told.place,
  data: {
    name: told.name,
    shortName: told.shortName,
    level: told.level,
    ...(told.parent === undefined ? {} : { parent: told.parent }),
    hostType: 'village',
    address: `青禾县${told.place}`,
    hours: `每天 8:${chance.one(['00', '30'])}–${chance.between(17, 21)}:00`,
    phone: `0700-55501${String(chance.between(0, 99)).padStart(2, '0')}`,
    phonePublic: true,
    intro: `${told.place}的文明实践阵地，${chance.one(INTROS)}`,
    rooms: chance.some(ROOMS, 3),
    staff: chance.between(1, 4),
    volunteers: chance.between(20, 180),
    pairedUnit: chance.one(units),
  },
  body: '',
})

const named = (kind: '中心' | '镇所' | '村站', place: string) => {
  const [unit, last] = kind === '中心' ? ['', '中心'] : [kind[0] ?? '', kind[1] ?? '']
  return {
    name: `${place}${unit}新时代文明实践${last}`,
    shortName: `${place}${unit}${last}`,
    place: `${place}${unit}`,
  }
}

/** The centre, its 所 and 站 in one tree. */
export const makeStations = (tier: Tier, chance: Chance): MadeStation[] => {
  const names = placeNames(chance, tier.institutes + tier.stations)
  const centre = station({ id: 'zhongxin-zx', level: 'centre', ...named('中心', '青禾县') }, chance)
  const institutes = names
    .slice(0, tier.institutes)
    .map((place, at) =>
      station(
        { id: `zhen-z${at + 1}`, level: 'institute', parent: centre.id, ...named('镇所', place) },
        chance,
      ),
    )
  const parentOf = (at: number) => institutes[at % institutes.length]?.id ?? centre.id
  const stations = names
    .slice(tier.institutes)
    .map((place, at) =>
      station(
        { id: `cun-c${at + 1}`, level: 'station', parent: parentOf(at), ...named('村站', place) },
        chance,
      ),
    )
  return [centre, ...institutes, ...stations]
}
