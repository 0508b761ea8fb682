import { defaultSchema } from 'rehype-sanitize'
import { visit } from 'unist-util-visit'
import { z } from 'zod'
import { encodingProblem } from '../../model/encoding.ts'
import { splitFrontMatter } from '../../model/entry-text.ts'
import { storyExcess } from '../../model/stories/story-bounds.ts'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import { chapterTree } from './chapter-text.ts'

/** The front matter of a chapter of the handbook. */
export const chapterSchema = z.object({
  title: z.string(),
  summary: z.string(),
  // The model reads numbers as they were written.
  order: z.coerce.number().default(999),
})

const labels: Record<string, string> = { title: '标题', summary: '摘要', order: '次序' }

/** A part of a chapter's syntax tree as far as it is looked at. */
interface Part {
  type: string
  name?: string | null
  url?: string
  attributes?: { type: string; name?: string; value?: unknown }[]
  position?: { start: { line: number } }
}

/** Plain tags. Others run something, load something, or are components: `defaultSchema` is what GitHub lets through. */
const TAGS = new Set(
  [...(defaultSchema.tagNames ?? []), 'figure', 'figcaption'].filter((tag) => tag !== 'input'),
)
const ATTRIBUTES = new Set([
  ...['class', 'id', 'href', 'src', 'alt', 'title', 'lang'],
  ...['colspan', 'rowspan', 'width', 'height', 'open', 'start'],
])
/** Pages and places on them, the web, mail and telephone; `javascript:` is code. */
const LINK = /^(?:\/|#|https?:|mailto:|tel:)/i
const PICTURE = /^(?:\/|https?:)/i

/** What is wrong with an attribute, in the writer's words. */
const forbiddenAttribute = ({ type, name = '', value }: NonNullable<Part['attributes']>[number]) => {
  if (type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null)) return '大括号'
  if (!ATTRIBUTES.has(name)) return `${name}=`
  const isAddress = name === 'href' || name === 'src'
  return isAddress && !(name === 'src' ? PICTURE : LINK).test(String(value))
    ? `${name}="${String(value)}"`
    : undefined
}

/** Chapters are MDX, which is code: only what a writer needs is let through, or a chapter could run anything here or in a reader's browser. */
const isForbidden = ({ type, name, url, attributes = [] }: Part): string | undefined => {
  if (type === 'mdxjsEsm') return 'import 和 export'
  if (type.endsWith('Expression')) return '大括号'
  if (type.startsWith('mdxJsx') && !TAGS.has(name ?? '')) return `<${name ?? ''}>`
  if (type === 'image') return PICTURE.test(url ?? '') ? undefined : `图片 ${url ?? ''}`
  if (url !== undefined && !LINK.test(url)) return `链接 ${url}`
  return attributes.map(forbiddenAttribute).find((why) => why !== undefined)
}

const storyProblems = (file: string, body: string, linesBefore: number): Problem[] => {
  const at = (line: number | undefined) => (line === undefined ? undefined : line + linesBefore)
  const excess = storyExcess(body)
  if (excess)
    return [problem(excess.code, { file, line: at(excess.line) }, { label: '正文', ...excess.facts })]
  const found: Problem[] = []
  try {
    visit(chapterTree(body), (node) => {
      const part = node as Part
      const value = isForbidden(part)
      if (value !== undefined)
        found.push(problem('not-in-chapter', { file, line: at(part.position?.start.line) }, { value }))
    })
  } catch (reason) {
    // The parser throws a message with its place, for writers as for engineers.
    const line = reason instanceof Error && 'line' in reason ? Number(reason.line) : undefined
    found.push(problem('unreadable-chapter', { file, line: at(line) }))
  }
  return found
}

/** Why a chapter cannot be part of the handbook; nothing when it can. Never throws. */
export const checkChapter = (file: string, text: string): Problem[] => {
  const garbled = encodingProblem(file, text)
  if (garbled) return [garbled]
  const { data, body, bodyLine, lineOf, unreadable } = splitFrontMatter(text)
  if (unreadable)
    return [problem('not-front-matter', { file, line: unreadable.line }, { value: unreadable.reason })]
  const issues = chapterSchema.safeParse(data).error?.issues ?? []
  const inFields = issues.map(({ path }) => {
    const field = path.join('.')
    const code = data[field] === undefined ? 'missing' : 'wrong-kind'
    return problem(code, { file, field, line: lineOf(path) }, { label: labels[field] })
  })
  return [...inFields, ...storyProblems(file, body, bodyLine - 1)]
}
