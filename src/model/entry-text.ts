import { cleanCharacters, cleanLines } from './characters/clean-characters.ts'
import type { YamlFault } from './yaml/yaml-text.ts'
import { readYaml, withNames, yamlText } from './yaml/yaml-text.ts'

/** An entry's file taken apart: its front matter as data, its story as Markdown, and where each field stands. */
export interface EntryText {
  /** Empty when the front matter is unreadable. */
  data: Record<string, unknown>
  body: string
  /** The line of the file that the story begins on, counted from 1. */
  bodyLine: number
  /** The line of a field in the file, counted from 1. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined
  /** What single fields hold that cannot be taken as it stands. */
  faults: YamlFault[]
  /** Why nothing of the front matter could be read, with the line in the file. */
  unreadable?: { line: number | undefined; reason: string }
}

/** A file cut in two, neither part read: the YAML between the fences and the story after them. */
export interface CutFile {
  yaml: string
  /** With the blank line that usually stands before it. */
  story: string
}

const FENCE = '---'
const isFence = (line: string): boolean => line.startsWith(FENCE) && line.trimEnd() === FENCE

/** The place behind the line that begins at `from`. */
const afterLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}

/** Cuts a file into front matter and story; nothing when it does not begin with front matter. One pass, whatever it holds. */
export const cutFrontMatter = (fileText: string): CutFile | undefined => {
  const text = fileText.replace(/^\uFEFF/, '')
  const start = afterLine(text, 0)
  if (!isFence(text.slice(0, start))) return undefined
  for (let at = start; at < text.length; at = afterLine(text, at)) {
    const next = afterLine(text, at)
    if (text.startsWith(FENCE, at) && isFence(text.slice(at, next)))
      return { yaml: text.slice(start, at), story: text.slice(next) }
  }
  return undefined
}

const linesIn = (text: string): number => text.split('\n').length

/** Splits a file into front matter and story; never throws, so that a list of problems can name the file. */
export const splitFrontMatter = (fileText: string): EntryText => {
  const cut = cutFrontMatter(fileText)
  if (!cut) return unreadable('没有找到开头和结尾的 ---', 1)
  const { data, faults, lineOf } = readYaml(cut.yaml)
  const body = cut.story.replace(/^\r?\n/, '')
  // The fence itself is line 1, so every line of the YAML is one further down.
  const inFile = (line: number | undefined) => line && line + 1
  const [whole] = faults.filter(({ path }) => path.length === 0)
  if (whole) return unreadable(whole.value, inFile(whole.line))
  if (data !== null && (typeof data !== 'object' || Array.isArray(data)))
    return unreadable('栏目信息不是“名称: 内容”', 2)
  return {
    // A map's keys are texts: the reader made it.
    data: (data as Record<string, unknown> | null) ?? {},
    body: cleanLines(body),
    bodyLine: linesIn(fileText.slice(0, fileText.length - body.length)),
    lineOf: (path) => inFile(lineOf(path)),
    faults: faults.map((fault) => ({ ...fault, line: inFile(fault.line) })),
  }
}

const unreadable = (reason: string, line: number | undefined): EntryText => ({
  data: {},
  body: '',
  bodyLine: 1,
  lineOf: () => undefined,
  faults: [],
  unreadable: { reason, line },
})

/** Only the story of a file, without reading its front matter; a file without front matter is all story. */
export const storyOf = (fileText: string): string => cleanLines(cutFrontMatter(fileText)?.story ?? fileText)

/** A file as it is kept: without the characters that nobody sees, and with lines that end as lines end here. */
export const cleanFile = (fileText: string): string => {
  const text = fileText.replaceAll('\r\n', '\n')
  const cut = cutFrontMatter(text)
  return cut
    ? `${FENCE}\n${cleanCharacters(cut.yaml)}${FENCE}\n${cleanLines(cut.story)}`
    : cleanCharacters(text)
}

/** Only the front matter of a file, as a file of its own: most of an entry is its story, which no list shows. */
export const withoutStory = (fileText: string): string => {
  const cut = cutFrontMatter(fileText)
  return cut ? `${FENCE}\n${cut.yaml}${FENCE}\n` : fileText
}

const EMPTY_LINES_BEFORE = /^(?:[ \t]*\r?\n)+/
const BLANK_BEHIND = /[ \t\r\n]/

/** A story without the empty lines around it; the blanks that its first line is set in by are its own. */
export const bareStory = (story: string): string => {
  if (story.trim() === '') return ''
  let end = story.length
  while (BLANK_BEHIND.test(story.charAt(end - 1))) end -= 1
  return story.slice(0, end).replace(EMPTY_LINES_BEFORE, '')
}

/** Puts an entry's file together; the same data always gives the same text, so that commits show real changes only. */
export const joinFrontMatter = (data: Record<string, unknown>, body: string): string => {
  const story = bareStory(body)
  return `${FENCE}\n${yamlText(data)}${FENCE}\n${story === '' ? '' : `\n${story}\n`}`
}

/** The file with some fields set and all else as it was written, comments too; nothing when it cannot be read. */
export const withFields = (fileText: string, fields: Record<string, unknown>): string | undefined => {
  const text = fileText.replaceAll('\r\n', '\n')
  const cut = cutFrontMatter(text)
  const yaml = cut && withNames(cut.yaml, fields)
  return yaml === undefined ? undefined : `${FENCE}\n${yaml}${FENCE}\n${cut?.story}`
}
