import { join } from 'node:path'
import { splitFrontMatter } from '../../model/entry-text.ts'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import { openFilesBelow, readContentFile, unreadPlaces } from './content-files.ts'
import { chapterSchema, checkChapter } from '../handbook/check-chapter.ts'
import type { ChapterText } from '../handbook/handbook.ts'
import { whileSame } from './same-text.ts'

/** Where the chapters lie, as problems name it. */
const PLACE = 'content/handbook'
const ENDING = '.mdx'

/** The chapters that can be shown, and what is wrong with others. */
export interface ReadChapters {
  chapters: ChapterText[]
  problems: Problem[]
}

interface ReadChapter {
  chapter?: ChapterText
  problems: Problem[]
}

/** A chapter's name is a part of its address; Astro breaks off at some other signs. */
const isAddress = (name: string): boolean => /^[a-z0-9][a-z0-9-]{0,59}\.mdx$/.test(name)

const chapterOf = (name: string, text: string): ReadChapter => {
  const problems = checkChapter(`${PLACE}/${name}`, text)
  if (problems.length > 0) return { problems }
  const { data, body } = splitFrontMatter(text)
  return { chapter: { id: name.slice(0, -ENDING.length), body, ...chapterSchema.parse(data) }, problems }
}

const openChapter = (folder: string, name: string): (() => ReadChapter) => {
  const file = `${PLACE}/${name}`
  const readText = whileSame((text) => chapterOf(name, text))
  if (!isAddress(name)) {
    const wrong = problem('not-an-entry-name', { file }, { value: name, allowed: `bao-ming${ENDING}` })
    return () => ({ problems: [wrong] })
  }
  return () => {
    const text = readContentFile(join(folder, name), file)
    return typeof text === 'string' ? readText(text) : { problems: [text] }
  }
}

/**
 * Reads the chapters that engineers and editors write by hand, again and again. A broken one is left out alone, and named;
 * one whose text did not change is not checked again.
 */
export const openChapters = (contentDir: string): (() => ReadChapters) => {
  const folder = join(contentDir, 'handbook')
  const look = openFilesBelow(folder)
  let readers = new Map<string, () => ReadChapter>()
  return () => {
    const found = look()
    const names = found.files.filter((name) => name.endsWith(ENDING))
    readers = new Map(names.map((name) => [name, readers.get(name) ?? openChapter(folder, name)]))
    const read = [...readers.values()].map((chapter) => chapter())
    return {
      chapters: read.flatMap(({ chapter }) => chapter ?? []),
      problems: [...unreadPlaces(PLACE, found), ...read.flatMap(({ problems }) => problems)],
    }
  }
}
