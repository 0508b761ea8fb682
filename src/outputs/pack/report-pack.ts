import { longDay } from '../../model/beijing-time.ts'
import type { StoryBlock } from '../../model/stories/story-blocks.ts'
import { reportView, type ReportView } from '../../library/reports/report-view.ts'
import { siteSettings } from '../../library/site/site.ts'
import { storyOnPaper, storyPhotos } from '../../library/stories/story.ts'
import { missingOfNumber, missingOfPhotos } from './missing.ts'
import type { Pack, PackText } from './pack.ts'
import { eachPhotoOnce } from './pack.ts'

/** Papers choose among some. */
const FEW_PHOTOS = 3

const sourceOf = ({ byline, station }: ReportView): string =>
  byline.source ?? station?.name ?? siteSettings().organisation

const textOf = (view: ReportView, story: readonly StoryBlock[]): PackText => {
  const { title, summary, date, byline } = view
  const source = sourceOf(view)
  return {
    title,
    byline: [[byline.author, source].filter(Boolean).join('　'), longDay(date)],
    parts: [{ blocks: story.length > 0 ? story : [{ kind: 'paragraph', text: summary }] }],
    form: [
      { label: '来源', value: source },
      { label: '作者', value: byline.author ?? '' },
      { label: '编辑', value: byline.editor ?? '' },
      { label: '责任编辑', value: byline.chiefEditor ?? '' },
      { label: '审核（签字、盖章）', value: '' },
    ],
  }
}

/** 投稿: a report for a newspaper or a city's portal. */
export const reportPack = async (id: string): Promise<Pack | undefined> => {
  const view = reportView(id)
  if (!view) return undefined
  const { title, lead, byline } = view
  const photos = eachPhotoOnce([...(lead ? [lead] : []), ...view.photos, ...storyPhotos('reports', id)])
  const story = await storyOnPaper('reports', id)
  return {
    name: '投稿',
    document: title,
    photos,
    text: textOf(view, story),
    missing: [
      ...(byline.author ? [] : ['没有写作者。']),
      ...(story.length > 0 ? [] : ['没有正文，稿子里只有摘要。']),
      ...missingOfNumber('照片', photos.length, `投稿一般要${FEW_PHOTOS}张以上`, FEW_PHOTOS),
      ...missingOfPhotos(photos),
    ],
  }
}
