import { joinFrontMatter } from '../../../../src/model/entry-text.ts'

/** Files of a content folder, by their path in it. */
export type Files = Record<string, string>

/** A report that passes every check; `more` changes or adds fields. */
export const report = (id: string, more: Record<string, unknown> = {}, body = '上午八点半，长桌已经摆好。') =>
  joinFrontMatter(
    {
      id,
      title: '榕树下量血压',
      date: '2026-11-22',
      station: 'qingshi-cun',
      categories: ['health'],
      summary: '医生在榕树下给老人量血压，讲吃药的讲究。',
      ...more,
    },
    body,
  )

const station = joinFrontMatter(
  {
    id: 'qingshi-cun',
    name: '青石村新时代文明实践站',
    shortName: '青石村站',
    level: 'station',
    address: '青禾县临江镇青石村文化礼堂',
    intro: '设在村口老榕树旁的文化礼堂里。',
  },
  '',
)

/** The smallest county that entries can stand in. */
export const smallCounty: Files = {
  'site.yml':
    'portalName: 青禾\ncounty: 青禾县\norganisation: 青禾县中心\nbaseUrl: https://qinghe.example.com\n',
  'stations/qingshi-cun.md': station,
  'vocabularies/categories.yml': 'rows:\n  - { id: health, label: 健康 }\n',
  'vocabularies/stationLevels.yml': 'rows:\n  - { id: station, label: 站 }\n',
}
