import { getCollection, render } from 'astro:content'
import { handbookUrl, urls } from '../../model/addresses.ts'
import { chapterText } from './chapter-text.ts'
import type { Link } from '../site/links.ts'

/** A chapter of the handbook. */
export interface Chapter extends Link {
  id: string
  summary: string
  /** The chapter's Markdown, for the search. */
  text?: string
}

/** All chapters, in their order. */
export const handbookEntries = async () =>
  (await getCollection('handbook')).sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))

/** The chapter that is made from the content model: what to write in each field. */
export const editorsGuide: Chapter = {
  id: 'editors-guide',
  label: '后台怎么用',
  href: urls.editorsGuide,
  summary: '从打开后台到发布一篇报道，以及每一栏写什么。',
}

/** The handbook's table of contents. */
export const handbookChapters = async (): Promise<Chapter[]> => [
  ...(await handbookEntries()).map(({ id, data, body }) => ({
    id,
    label: data.title,
    href: handbookUrl(id),
    summary: data.summary,
    text: chapterText(body ?? ''),
  })),
  editorsGuide,
]

/** The chapter itself, as a component. */
export const chapterContent = async (entry: Awaited<ReturnType<typeof handbookEntries>>[number]) =>
  (await render(entry)).Content
