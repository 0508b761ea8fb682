import { z } from 'zod'

/**
 * Lies beside the entries that a store laid out; hidden, so that nobody takes it for content. Each line says when a file
 * changed, or that it is gone, and a line that names an edition ends what is said up to it: the next edition costs the lines
 * of what changed.
 */
export const EDITION_HISTORY_FILE = '.edition-history.jsonl'

const seconds = z.number().int().nonnegative()

/** When an entry's file changed, in seconds since 1970. */
export interface FileTimes {
  /** Its first publication; null when it was there before the store was: nobody knows then. */
  first: number | null
  /** Its last change. It never goes back, whatever the clocks of those who made the changes said. */
  last: number
}

const times = z.tuple([z.string(), seconds.nullable(), seconds])
const gone = z.tuple([z.string()])
const line = z.union([times, gone, z.object({ edition: z.string() })])
type Line = z.output<typeof line>

/** What the past of an edition tells of its entries, by their path below the content folder. */
export interface EditionHistory {
  edition: string
  files: ReadonlyMap<string, FileTimes>
  /** False when more was begun to be said: no line may follow. */
  isWhole: boolean
}

/** What is new in an edition, to be written behind what was said of the one before it; nothing stands for a file that is gone. */
export const editionLines = (
  edition: string,
  changed: Iterable<readonly [path: string, times: FileTimes | undefined]>,
): string => {
  const lines: Line[] = [...changed].map(([path, at]) => (at ? [path, at.first, at.last] : [path]))
  return [...lines, { edition }].map((each) => `${JSON.stringify(each)}\n`).join('')
}

const lineOf = (text: string): Line | undefined => {
  try {
    return line.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

const note = (files: Map<string, FileTimes>, [path, first, last]: z.output<typeof times | typeof gone>) => {
  if (first === undefined || last === undefined) files.delete(path)
  else files.set(path, { first, last })
}

/**
 * Reads what is said of an edition, up to where it was broken off.
 * @param before what was said of the edition before it, when only the lines behind that are given
 * @returns nothing when no edition is named
 */
export const readEditionLines = (
  text: string,
  before?: Pick<EditionHistory, 'files'>,
): EditionHistory | undefined => {
  const files = new Map(before?.files)
  let edition: string | undefined
  let waiting: z.output<typeof times | typeof gone>[] = []
  for (const each of text.split('\n').slice(0, -1)) {
    const said = lineOf(each)
    if (said === undefined) break
    if (Array.isArray(said)) {
      waiting.push(said)
      continue
    }
    for (const file of waiting) note(files, file)
    waiting = []
    edition = said.edition
  }
  return edition === undefined ? undefined : { edition, files, isWhole: endsWith(text, edition) }
}

const endsWith = (text: string, edition: string): boolean => text.endsWith(editionLines(edition, []))
