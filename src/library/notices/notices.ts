import { entryUrl, urls } from '../../model/addresses.ts'
import { collections } from '../../model/collections.ts'
import { optionLabel } from '../../model/fields/option-label.ts'
import { daysInList } from '../site/list-parts.ts'
import type { ListPage, LongList } from '../site/paging.ts'
import { listPaths, pageOf } from '../site/paging.ts'
import type { Attachment } from './attachments.ts'
import { attachmentsOf } from './attachments.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { entryById, published } from '../entries/entries.ts'
import { publishedAt } from '../entries/published-at.ts'

/** A notice as lists show it. */
export interface NoticeSummary {
  id: string
  href: string
  title: string
  kind: string
  date: string
  issuer: string | undefined
}

/** Everything a notice's page shows but its text. */
export interface NoticeView extends NoticeSummary {
  documentNumber: string | undefined
  /** Beijing day or moment at which the notice appeared. */
  published: string
  attachments: Attachment[]
}

const kinds = collections.notices.fields.kind.options

/** What kind of notice it is, in words: 通知, 公示, 制度, 简报. */
export const noticeKind = ({ kind }: Entry<'notices'>['data']): string => optionLabel(kinds, kind) ?? ''

const summary = ({ id, data }: Entry<'notices'>): NoticeSummary => ({
  id,
  href: entryUrl('notices', id),
  title: data.title,
  kind: noticeKind(data),
  date: data.date,
  issuer: data.issuer,
})

const newestFirst = (a: Entry<'notices'>, b: Entry<'notices'>) =>
  a.data.date === b.data.date ? (a.id < b.id ? 1 : -1) : a.data.date < b.data.date ? 1 : -1

/** All notices, newest first. */
export const noticeSummaries: () => NoticeSummary[] = question('notice-summaries', () =>
  published('notices').toSorted(newestFirst).map(summary),
)

const viewOf = (notice: Entry<'notices'>): NoticeView => ({
  ...summary(notice),
  documentNumber: notice.data.documentNumber,
  published: publishedAt(notice) ?? notice.data.date,
  attachments: attachmentsOf(notice.data.attachments),
})

const partInWords = daysInList<NoticeSummary>(({ date }) => date)

const noticeList = (): LongList<NoticeSummary> => ({
  url: urls.notices,
  entries: noticeSummaries(),
  partInWords,
})

/** The addresses of all pages of the notices, the first page first. */
export const noticeListPages = (): string[] => listPaths(noticeList())

/** One page of all notices, as `pageOf` knows it; nothing where there is none. */
export const noticeListPage: (page: string) => ListPage<NoticeSummary> | undefined = question(
  'notice-list-page',
  (page: string) => pageOf(noticeList(), page),
)

/** What the page of a notice shows; nothing when it is not on show. */
export const noticeView: (id: string) => NoticeView | undefined = question('notice-view', (id: string) => {
  const notice = entryById('notices', id)
  return notice && viewOf(notice)
})
