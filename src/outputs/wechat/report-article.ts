import { entryUrl } from '../../model/addresses.ts'
import { longDay, weekdayName } from '../../model/beijing-time.ts'
import { reportView, type ReportView } from '../../library/reports/report-view.ts'
import { storyPhotos } from '../../library/stories/story.ts'
import { eachOnce, figures, imagesOf, storyOfEntry, type Article } from './article.ts'
import { brief, smallLine } from './hand.ts'

const bylineOf = ({ byline: { source, author, editor, chiefEditor }, station }: ReportView): string =>
  [
    ['来源', source ?? station?.name],
    ['作者', author],
    ['编辑', editor],
    ['责任编辑', chiefEditor],
  ]
    .flatMap(([role, name]) => (name ? [`${role}：${name}`] : []))
    .join('　')

/** 活动报道. */
export const reportArticle = (id: string): Article | undefined => {
  const view = reportView(id)
  if (!view) return undefined
  const { title, summary, date, station, lead, photos, byline } = view
  const all = eachOnce(lead?.image, ...imagesOf([...photos, ...storyPhotos('reports', id)]))
  return {
    title,
    summary,
    author: byline.author,
    whenAndWhere: [`${longDay(date)} ${weekdayName(date)}`, station?.name].filter(Boolean).join('，'),
    page: { path: entryUrl('reports', id), label: '看全文和更多照片' },
    day: date,
    plate: station && { small: `${station.county} · ${station.level}`, name: station.name },
    photos: all,
    compose: async (whereabouts) => [
      ...figures(lead ? [lead] : [], whereabouts),
      brief([summary]),
      ...(await storyOfEntry('reports', id, all, whereabouts)),
      ...figures(photos, whereabouts),
      smallLine([bylineOf(view)]),
    ],
  }
}
