import type { Element } from 'hast'
import { entryUrl } from '../../model/addresses.ts'
import { stationView, type StationView } from '../../library/overviews/station-view.ts'
import { siteSettings } from '../../library/site/site.ts'
import { storyPhotos } from '../../library/stories/story.ts'
import { eachOnce, figures, imagesOf, storyOfEntry, type Article } from './article.ts'
import { firstSentences } from '../../library/typesetting/first-sentences.ts'
import { brief, factLine, heading, paragraph, quotation } from './hand.ts'

/** The field 摘要 takes no more. */
const MOST_IN_DIGEST = 120

const present = (label: string, value: string | undefined): Element[] =>
  value ? [factLine(label, value)] : []

const roomLines = ({ rooms }: StationView): Element[] =>
  rooms.length === 0
    ? []
    : [heading(['有什么功能室'], true), ...rooms.map(({ name, use }) => factLine(name, use))]

/** How to get there, and whom to call. */
const howToCome = ({ address, hours, call }: StationView): Element[] => [
  heading(['怎样来'], true),
  ...present('地址', address),
  ...present('开放', hours),
  ...present('电话', call && (call.whose ? `${call.phone}（${call.whose}）` : call.phone)),
]

/** 阵地介绍. */
export const stationArticle = (id: string): Article | undefined => {
  const view = stationView(id)
  if (!view) return undefined
  const { name, shortName, slogan, intro, cover, photos, hours, address, hasBody } = view
  const inStory = hasBody ? storyPhotos('stations', id) : []
  const all = eachOnce(cover?.image, ...imagesOf([...photos, ...inStory]))
  return {
    title: slogan ? `${name}：${slogan}` : name,
    summary: firstSentences(intro, MOST_IN_DIGEST),
    author: undefined,
    whenAndWhere: [hours, address].filter(Boolean).join('，'),
    page: { path: entryUrl('stations', id), label: `看${shortName}的活动` },
    day: undefined,
    plate: { small: siteSettings().county, name },
    photos: all,
    compose: async (whereabouts) => [
      ...figures(cover ? [cover] : [], whereabouts),
      ...(slogan ? [quotation([paragraph([slogan])])] : []),
      brief([intro]),
      ...(hasBody ? await storyOfEntry('stations', id, all, whereabouts) : []),
      ...figures(photos, whereabouts),
      ...roomLines(view),
      ...howToCome(view),
    ],
  }
}
