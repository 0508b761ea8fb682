import { isMap, LineCounter, parseDocument, stringify } from 'yaml'

/** An entry's file taken apart: its front matter as data, its story as Markdown, and where each field stands. */
export interface EntryText {
  data: Record<string, unknown>
  body: string
  /** The line of a field in the file, counted from 1. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined
  /** Why the front matter could not be read, with its line; `data` is empty then. */
  unreadable?: { line: number | undefined; reason: string }
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m

/** Splits a file into front matter and story; never throws, so that a list of problems can name the file. */
export const splitFrontMatter = (fileText: string): EntryText => {
  const text = fileText.replace(/^\uFEFF/, '')
  const fence = FENCE.exec(text)
  if (!fence || fence.index !== 0) return unreadable('没有找到开头和结尾的 ---', 1)
  const counter = new LineCounter()
  const document = parseDocument(fence[1] ?? '', { lineCounter: counter, uniqueKeys: true })
  const failure = document.errors[0]
  // The fence itself is line 1, so every line of the YAML is one further down.
  if (failure) return unreadable(failure.code, (failure.linePos?.[0].line ?? 0) + 1)
  if (document.contents !== null && !isMap(document.contents))
    return unreadable('栏目信息不是“名称: 内容”', 2)
  return {
    data: (document.toJS() as Record<string, unknown> | null) ?? {},
    body: text.slice(fence[0].length).replace(/^\r?\n/, ''),
    // The fence itself is line 1, so every line of the YAML is one further down.
    lineOf: (path) => {
      const line = lineInYaml(document, counter, path)
      return line === undefined ? undefined : line + 1
    },
  }
}

const unreadable = (reason: string, line: number): EntryText => ({
  data: {},
  body: '',
  lineOf: () => undefined,
  unreadable: { reason, line },
})

/** The line of a place in a YAML document, counted from 1; of the nearest thing around it where it is not there itself. */
export const lineInYaml = (
  document: ReturnType<typeof parseDocument>,
  counter: LineCounter,
  path: readonly PropertyKey[],
): number | undefined => {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    const range =
      typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[] | null) : null
    if (range?.[0] !== undefined) return counter.linePos(range[0]).line
  }
  return undefined
}

/** Only the story of a file, without reading its front matter. */
export const storyOf = (fileText: string): string => {
  const text = fileText.replace(/^\uFEFF/, '')
  const fence = FENCE.exec(text)
  return fence?.index === 0 ? text.slice(fence[0].length) : text
}

/** Data as YAML, the way every file of the content is written: one line a field, no quotes where none are needed. */
export const yamlText = (data: unknown): string =>
  stringify(data, { lineWidth: 0, defaultStringType: 'PLAIN' })

/** Puts an entry's file together; the same data always gives the same text, so that commits show real changes only. */
export const joinFrontMatter = (data: Record<string, unknown>, body: string): string =>
  `---\n${yamlText(data)}---\n${body.trim() === '' ? '' : `\n${body.trim()}\n`}`
