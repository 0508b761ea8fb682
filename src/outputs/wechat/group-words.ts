import { fullAddress } from '../../library/site/site.ts'
import { firstSentences } from '../../library/typesetting/first-sentences.ts'
import type { Article } from './article.ts'

/** What is said of an article in a chat group: title, day and place, two or three sentences, where to read on. */
export const groupWords = ({ title, whenAndWhere, summary, page }: Article): string =>
  [`【${title}】`, whenAndWhere, firstSentences(summary), fullAddress(page.path)].filter(Boolean).join('\n')
