import type { z } from 'zod'
import { problemOfIssue } from './entry-problems.ts'
import type { Fields } from './fields/field.ts'
import { fieldsSchema } from './fields/schema-of.ts'
import type { Problem } from './problems.ts'
import { problem } from './problems.ts'
import type { SiteSettings } from './site.ts'
import { siteFields, siteSchema } from './site.ts'
import type { VocabularyId } from './vocabulary-ids.ts'
import type { VocabularyRow } from './vocabularies.ts'
import { inCountyOrder, vocabularies } from './vocabularies.ts'
import type { YamlText } from './yaml-text.ts'
import { readYaml } from './yaml-text.ts'

/** Where the portal's settings lie, seen from the content repository. */
export const SITE_FILE = 'content/site.yml'

/** Where a word list lies, seen from the content repository. */
export const wordListFile = (id: VocabularyId): string => `content/vocabularies/${id}.yml`

/** Facts about the whole site as far as they can be read, and everything that is wrong with their file. */
export interface CheckedFile<T> {
  /** Absent when nothing of it can be used. */
  value: T | undefined
  problems: Problem[]
}

type Place = readonly PropertyKey[]

/** Takes a file of rows or fields apart, or says why that cannot be done. */
const readFile = (file: string, text: string): YamlText | Problem => {
  const read = readYaml(text)
  const [whole] = read.faults.filter(({ path }) => path.length === 0)
  if (whole) return problem('unreadable-list', { file, line: whole.line }, { value: whole.value })
  const isList = typeof read.data === 'object' && read.data !== null
  return isList ? read : problem('unreadable-list', { file, line: 1 })
}

const isProblem = (read: YamlText | Problem): read is Problem => 'code' in read

/** Reads `site.yml`: all of it or nothing, because every page shows it. Never throws. */
export const checkSiteFile = (text: string): CheckedFile<SiteSettings> => {
  const read = readFile(SITE_FILE, text)
  if (isProblem(read)) return { value: undefined, problems: [read] }
  const parsed = siteSchema.safeParse(read.data)
  if (parsed.success) return { value: parsed.data, problems: [] }
  // The schema wants an object, so what it complains of are an object's fields or that there is none.
  const found = { data: read.data as Record<string, unknown>, lineOf: read.lineOf }
  const place = { file: SITE_FILE, fields: siteFields, text: found }
  const problems = parsed.error.issues.map((issue) => problemOfIssue(issue, place))
  return { value: undefined, problems }
}

type Row = Record<string, unknown>

/** A row without the fields that are wrong: entries name it by its id, and must not fall with it. */
const whatIsRight = (row: unknown, issues: readonly z.core.$ZodIssue[]): Row => {
  const wrong = new Set(issues.map(({ path }) => path[0]))
  const own = typeof row === 'object' && row !== null ? (row as Row) : {}
  const right = Object.fromEntries(Object.entries(own).filter(([name]) => !wrong.has(name)))
  return { label: right['id'], ...right }
}

const checkRow = (
  fields: Fields,
  schema: z.ZodType,
  row: unknown,
  at: number,
  file: string,
  text: YamlText,
) => {
  const parsed = schema.safeParse(row)
  if (parsed.success) return { rows: [parsed.data], problems: [] }
  const found = { data: (row ?? {}) as Row, lineOf: (path: Place) => text.lineOf(['rows', at, ...path]) }
  const problems = parsed.error.issues.map((issue) => ({
    ...problemOfIssue(issue, { file, fields, text: found }),
    field: ['rows', at, ...issue.path].join('.'),
  }))
  const rest = schema.safeParse(whatIsRight(row, parsed.error.issues))
  return { rows: rest.success ? [rest.data] : [], problems }
}

/**
 * Reads a word list, in the county's order. A wrong field of a row is left out alone, the row itself where its id is
 * missing; the list is unreadable only when it has no rows to read at all. Never throws.
 */
export const checkWordList = (id: VocabularyId, text: string): CheckedFile<VocabularyRow[]> => {
  const file = wordListFile(id)
  const read = readFile(file, text)
  if (isProblem(read)) return { value: undefined, problems: [read] }
  const rows: unknown = (read.data as Row)['rows']
  if (!Array.isArray(rows))
    return { value: undefined, problems: [problem('unreadable-list', { file }, { value: 'rows' })] }
  const { fields } = vocabularies[id]
  const schema = fieldsSchema(fields)
  const checked = rows.map((row, at) => checkRow(fields, schema, row, at, file, read))
  return {
    // Each row was parsed by the list's own schema.
    value: inCountyOrder(checked.flatMap((row) => row.rows) as VocabularyRow[]),
    problems: checked.flatMap((row) => row.problems),
  }
}
