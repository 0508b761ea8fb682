/** Which articles there are, and how each is made. */
import { wechatUrl } from '../../model/addresses.ts'
import { PACK_PART, wechatSubjects, type WechatSubject } from '../../model/wechat/wechat-parts.ts'
import { published } from '../../library/entries/entries.ts'
import { periodsInUse } from '../../library/overviews/digest-reports.ts'
import { isDigestKind } from '../../model/days/digests.ts'
import { hasPack } from '../pack/packs.ts'
import { partsOfArticle, type Article } from './article.ts'
import { digestArticle } from './digest-article.ts'
import { personArticle } from './person-article.ts'
import { projectArticle } from './project-article.ts'
import { reportArticle } from './report-article.ts'
import { stationArticle } from './station-article.ts'

const makers: Record<WechatSubject, (id: string) => Article | undefined> = {
  reports: reportArticle,
  'good-people': personArticle,
  projects: projectArticle,
  stations: stationArticle,
  weekly: (week) => digestArticle('weekly', week),
  monthly: (month) => digestArticle('monthly', month),
}

/** An article; nothing where there is none of this id. */
export const articleOf = (subject: WechatSubject, id: string): Article | undefined => makers[subject](id)

const idsOf = (subject: WechatSubject): string[] =>
  isDigestKind(subject) ? periodsInUse(subject) : published(subject).map(({ id }) => id)

/** The addresses of all articles with everything beside them: for whoever makes all of them at once. */
export const wechatPaths = (): string[] =>
  wechatSubjects.flatMap((subject) =>
    idsOf(subject).flatMap((id) => {
      const article = articleOf(subject, id)
      const folder = wechatUrl(subject, id)
      if (!article) return []
      const parts = [...partsOfArticle(article), ...(hasPack(subject) ? [PACK_PART] : [])]
      return [folder, ...parts.map((part) => `${folder}${part}`)]
    }),
  )
