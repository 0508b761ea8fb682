import type { Element } from 'hast'
import { projectView, type ProjectView } from '../../library/projects/projects.ts'
import { numberToCall } from '../../library/projects/order-phone.ts'
import { siteSettings } from '../../library/site/site.ts'
import { numberOfCounty } from '../../library/stations/stations.ts'
import { storyPhotos } from '../../library/stories/story.ts'
import { eachOnce, figures, imagesOf, storyOfEntry, type Article, type Whereabouts } from './article.ts'
import { piece } from './kept.ts'
import { brief, factLine, heading, honourLine, paragraph, quotation } from './hand.ts'

type Brand = NonNullable<ProjectView['brand']>

const present = (label: string, value: string | undefined): Element[] =>
  value ? [factLine(label, value)] : []

/** What somebody who wants it has to know. */
const howToOrder = (view: ProjectView): Element[] => [
  heading(['怎样点单'], true),
  factLine('编号', `${view.code}（${view.status}）`),
  ...present('服务对象', view.audience.join('、')),
  ...present('服务形式', view.forms.join('、')),
  ...present('时间', view.schedule),
  ...present('地点', view.place),
  ...present('名额', view.capacity),
  ...present('谁来办', view.provider),
  ...present('点单电话', view.progress === 'closed' ? undefined : numberToCall(view, numberOfCounty())),
  ...present('说明', view.progress === 'closed' ? undefined : view.order.note),
]

const coverOf = ({ cover, coverAlt }: Brand, name: string) =>
  cover === undefined ? [] : [{ image: cover, alt: coverAlt ?? name }]

const howItBegan = ({ slogan, problem, practice }: Brand): Element[] => [
  quotation([paragraph([slogan])]),
  heading(['为什么做'], true),
  paragraph([problem]),
  heading(['怎么做'], true),
  paragraph([practice]),
]

const whatFollowed = ({ milestones, honours }: Brand): Element[] => [
  ...(milestones.length > 0 ? [heading(['走过的路'], true)] : []),
  ...milestones.map(({ date, text }) => factLine(date, text)),
  ...(honours.length > 0 ? [heading(['得过的荣誉'], true)] : []),
  ...honours.map(({ name, date }) => honourLine(name, date ?? '')),
]

const resultLines = ({ result }: ProjectView): Element[] =>
  result.length === 0
    ? []
    : [
        heading(['做成了什么'], true),
        ...result.map(({ figure, unit }) => paragraph([piece('strong', {}, [figure]), unit])),
      ]

/** 服务项目, and the brands among them. */
export const projectArticle = (id: string): Article | undefined => {
  const view = projectView(id)
  if (!view) return undefined
  const { name, brand, content, hasBody } = view
  const all = eachOnce(brand?.cover, ...imagesOf(hasBody ? storyPhotos('projects', id) : []))
  const story = async (whereabouts: Whereabouts) =>
    hasBody ? storyOfEntry('projects', id, all, whereabouts) : []
  return {
    title: brand ? `${name}：${brand.slogan}` : name,
    summary: content,
    author: undefined,
    whenAndWhere: [view.schedule, view.place].filter(Boolean).join('，'),
    page: { path: view.href, label: '看怎样点单' },
    day: undefined,
    plate: {
      small: `${siteSettings().county} · ${brand ? '品牌项目' : view.className}`,
      name: view.provider,
    },
    photos: all,
    compose: async (whereabouts) => [
      ...(brand ? figures(coverOf(brand, name), whereabouts) : []),
      brief([content]),
      ...(brand ? howItBegan(brand) : []),
      ...(await story(whereabouts)),
      ...(brand ? whatFollowed(brand) : []),
      ...resultLines(view),
      ...howToOrder(view),
    ],
  }
}
