import { join } from 'node:path'
import { splitFrontMatter } from '../../model/entry-text.ts'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import { filesBelow, readContentFile, unreadPlaces } from './content-files.ts'
import { chapterSchema, checkChapter } from '../handbook/check-chapter.ts'
import type { ChapterText } from '../handbook/handbook.ts'

/** Where the chapters lie, as problems name it. */
const PLACE = 'content/handbook'
const ENDING = '.mdx'

/** A chapter's name is a part of its address; Astro breaks off at some other signs. */
const isAddress = (name: string): boolean => /^[a-z0-9][a-z0-9-]{0,59}\.mdx$/.test(name)

const readChapter = (folder: string, name: string): { chapter?: ChapterText; problems: Problem[] } => {
  const file = `${PLACE}/${name}`
  if (!isAddress(name))
    return {
      problems: [problem('not-an-entry-name', { file }, { value: name, allowed: `bao-ming${ENDING}` })],
    }
  const text = readContentFile(join(folder, name), file)
  if (typeof text !== 'string') return { problems: [text] }
  const problems = checkChapter(file, text)
  if (problems.length > 0) return { problems }
  const { data, body } = splitFrontMatter(text)
  return { chapter: { id: name.slice(0, -ENDING.length), body, ...chapterSchema.parse(data) }, problems }
}

/** The chapters that engineers and editors write by hand. A broken one is left out alone, and named. */
export const readChapters = (contentDir: string): { chapters: ChapterText[]; problems: Problem[] } => {
  const folder = join(contentDir, 'handbook')
  const found = filesBelow(folder)
  const read = found.files.filter((name) => name.endsWith(ENDING)).map((name) => readChapter(folder, name))
  return {
    chapters: read.flatMap(({ chapter }) => chapter ?? []),
    problems: [...unreadPlaces(PLACE, found), ...read.flatMap(({ problems }) => problems)],
  }
}
