import { handbookUrl, urls } from '../../model/addresses.ts'
import { fact, question } from '../edition/asking.ts'
import type { Told } from '../edition/edition.ts'
import type { Link } from '../site/links.ts'
import { chapterText } from './chapter-text.ts'

/** A chapter as its file says it; `body` is MDX that has been checked. */
export interface ChapterText {
  id: string
  title: string
  summary: string
  order: number
  body: string
}

/** A chapter of the handbook. */
export interface Chapter extends Link {
  id: string
  summary: string
  /** The chapter's Markdown, for the search. */
  text?: string
}

const CHAPTERS = 'chapters'
const told = fact<readonly ChapterText[]>(CHAPTERS)

/** The chapters as facts of an edition. */
export const chapterFacts = (chapters: readonly ChapterText[]): Record<string, Told> => ({
  [CHAPTERS]: new Map([['', chapters]]),
})

/** All chapters that people wrote, in their order. */
export const writtenChapters: () => ChapterText[] = question('written-chapters', () =>
  (told('') ?? []).toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
)

/** A chapter by its id. */
export const writtenChapter: (id: string) => ChapterText | undefined = question('written-chapter', (id) =>
  writtenChapters().find((chapter) => chapter.id === id),
)

/** The chapter that is made from the content model: what to write in each field. */
export const editorsGuide: Chapter = {
  id: 'editors-guide',
  label: '后台怎么用',
  href: urls.editorsGuide,
  summary: '从打开后台到发布一篇报道，以及每一栏写什么。',
}

/** The handbook's table of contents. */
export const handbookChapters: () => Chapter[] = question('handbook-chapters', () => [
  ...writtenChapters().map(({ id, title, summary, body }) => ({
    id,
    label: title,
    href: handbookUrl(id),
    summary,
    text: chapterText(body),
  })),
  editorsGuide,
])
