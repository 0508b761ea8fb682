import type { Element } from 'hast'
import { digestUrl, wechatUrl } from '../../model/addresses.ts'
import { shortDay } from '../../model/beijing-time.ts'
import { digestNames, type DigestKind } from '../../model/days/digests.ts'
import { digestPeriods } from '../../library/overviews/digest-periods.ts'
import { digestView, type DigestView } from '../../library/overviews/digests.ts'
import type { ReportSummary } from '../../library/reports/reports.ts'
import { siteSettings } from '../../library/site/site.ts'
import { eachOnce, figures, type Article, type Whereabouts } from './article.ts'
import { brief, factLine, heading, paragraph, smallLine } from './hand.ts'

const reportPieces = (
  { title, date, station, summary, photo }: ReportSummary,
  at: Whereabouts,
): Element[] => [
  heading([title], true),
  smallLine([[shortDay(date), station?.label].filter(Boolean).join('，')], { margin: '0 0 12px' }),
  ...figures(photo === undefined ? [] : [{ image: photo, alt: title }], at),
  paragraph([summary]),
]

const peoplePieces = ({ people }: DigestView): Element[] =>
  people.length === 0
    ? []
    : [
        heading(['新登的好人'], true),
        ...people.map(({ names, honour, summary }) =>
          paragraph([`${names}${honour ? `（${honour}）` : ''}：${summary}`]),
        ),
      ]

const nextPieces = ({ next }: DigestView): Element[] =>
  next.length === 0
    ? []
    : [
        heading(['下一周办什么'], true),
        ...next.map(({ day, time, title, place }) =>
          factLine(`${shortDay(day)} ${time}`, `${title}，${place}`),
        ),
      ]

const inFigures = ({ figures: { reports, stations, participants, hours } }: DigestView): string =>
  [
    `${stations}个阵地，${reports}篇报道`,
    participants > 0 ? `${participants}人次参加` : '',
    hours > 0 ? `志愿服务${hours}小时` : '',
  ]
    .filter(Boolean)
    .join('，')

const projectPieces = ({ projects }: DigestView): Element[] =>
  projects.length === 0
    ? []
    : [
        heading(['点到的项目'], true),
        paragraph([projects.map(({ label, count }) => `${label}（${count}场）`).join('、')]),
      ]

/** The account sends out eight articles together, and no more. */
const MOST_TOGETHER = 8

/** 一周集锦, 月度集锦. */
export const digestArticle = (kind: DigestKind, period: string): Article | undefined => {
  const view = digestView(kind, period)
  if (!view) return undefined
  const { title, days, lead, reports } = view
  const all = [...(lead ? [lead] : []), ...reports]
  return {
    title: `${digestNames[kind]}：${lead?.title ?? title}`,
    summary: `${days}，${inFigures(view)}。`,
    author: undefined,
    whenAndWhere: days,
    page: { path: digestUrl(kind, period), label: `看${digestPeriods[kind].words.present}办了什么` },
    day: undefined,
    plate: { small: `${siteSettings().county} · ${digestNames[kind]}`, name: days },
    photos: eachOnce(...all.map(({ photo }) => photo)),
    together: all
      .slice(0, MOST_TOGETHER)
      .map(({ id, title: label }) => ({ label, href: wechatUrl('reports', id) })),
    compose: async (whereabouts) => [
      brief([`${inFigures(view)}。`]),
      ...all.flatMap((report) => reportPieces(report, whereabouts)),
      ...peoplePieces(view),
      ...projectPieces(view),
      ...nextPieces(view),
    ],
  }
}
