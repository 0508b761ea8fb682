import { entryUrl } from '../../model/addresses.ts'
import { personView, type PersonView } from '../../library/people/people.ts'
import { siteSettings } from '../../library/site/site.ts'
import { storyPhotos } from '../../library/stories/story.ts'
import { quotation as inMarks } from '../../library/typesetting/quotation.ts'
import { eachOnce, figures, imagesOf, storyOfEntry, type Article } from './article.ts'
import { brief, honourLine, paragraph, quotation, smallLine } from './hand.ts'

const rolesOf = ({ persons }: PersonView): string =>
  persons.map(({ name, role }) => (role ? `${name}，${role}` : name)).join('；')

/** 身边好人. */
export const personArticle = (id: string): Article | undefined => {
  const view = personView(id)
  if (!view) return undefined
  const { title, names, summary, portrait, posthumous, honours, quote, photos, station } = view
  const all = eachOnce(portrait, ...imagesOf([...photos, ...storyPhotos('good-people', id)]))
  return {
    title,
    summary,
    author: undefined,
    whenAndWhere: [names, station?.label].filter(Boolean).join('，'),
    page: { path: entryUrl('good-people', id), label: '看更多身边好人' },
    day: undefined,
    plate: { small: `${siteSettings().county} · 身边好人`, name: names },
    photos: all,
    compose: async (whereabouts) => [
      ...figures(portrait ? [{ image: portrait, alt: names, caption: rolesOf(view) }] : [], whereabouts),
      ...(posthumous ? [smallLine(['斯人已逝，事迹长存。荣誉为追授。'], { margin: '0 0 12px' })] : []),
      ...honours.map(({ text, note }) => honourLine(text, note)),
      ...(quote ? [quotation([paragraph([inMarks(quote)])])] : []),
      brief([summary]),
      ...(await storyOfEntry('good-people', id, all, whereabouts)),
      ...figures(photos, whereabouts),
    ],
  }
}
