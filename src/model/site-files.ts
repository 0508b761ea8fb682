import type { z } from 'zod'
import { characterProblems } from './characters/character-problems.ts'
import { encodingProblem } from './encoding.ts'
import type { FieldsText } from './entry-problems.ts'
import { fieldProblems } from './entry-problems.ts'
import { fieldsSchema } from './fields/schema-of.ts'
import type { Problem, ProblemFacts } from './problems.ts'
import { problem } from './problems.ts'
import { repeatedIds } from './rules/repeated-rows.ts'
import { repetitions, rowFaults } from './rules/row-rules.ts'
import type { SiteSettings } from './site.ts'
import { siteFields, siteSchema } from './site.ts'
import { SITE_FILE, wordListFile } from './site-file-paths.ts'
import type { VocabularyId } from './vocabulary-ids.ts'
import type { VocabularyRow } from './vocabularies.ts'
import { inCountyOrder, MOST_ROWS, vocabularies, wordListFields } from './vocabularies.ts'
import type { YamlText } from './yaml/yaml-text.ts'
import { readYaml } from './yaml/yaml-text.ts'

/** Facts about the whole site as far as they can be read, and everything that is wrong with their file. */
export interface CheckedFile<T> {
  /** Absent when nothing of it can be used. */
  value: T | undefined
  problems: Problem[]
}

/** Takes a file of rows or fields apart, or says why that cannot be done. */
const readFile = (file: string, text: string): YamlText | Problem => {
  const garbled = encodingProblem(file, text)
  if (garbled) return garbled
  const read = readYaml(text)
  const [whole] = read.faults.filter(({ path }) => path.length === 0)
  if (whole) return problem('unreadable-list', { file, line: whole.line }, { value: whole.value })
  const isList = typeof read.data === 'object' && read.data !== null
  return isList ? read : problem('unreadable-list', { file, line: 1 })
}

const isProblem = (read: YamlText | Problem): read is Problem => 'code' in read

/** Settings that every page needs must be right; of the others a wrong one is left out alone and told. */
const settingsIn = (data: unknown, issues: readonly z.core.$ZodIssue[]): SiteSettings | undefined => {
  const wrong = new Set(issues.map(({ path }) => path[0]))
  const right = Object.entries(data ?? {}).filter(([name]) => !wrong.has(name))
  return siteSchema.safeParse(Object.fromEntries(right)).data
}

/** Reads `site.yml`. Never throws. */
export const checkSiteFile = (text: string): CheckedFile<SiteSettings> => {
  const read = readFile(SITE_FILE, text)
  if (isProblem(read)) return { value: undefined, problems: [read] }
  const parsed = siteSchema.safeParse(read.data)
  const issues = parsed.error?.issues ?? []
  const place = { file: SITE_FILE, fields: siteFields, text: read }
  return {
    value: parsed.data ?? settingsIn(read.data, issues),
    problems: [...fieldProblems(issues, place), ...characterProblems(place)],
  }
}

type Row = Record<string, unknown>

/** A row without the fields that are wrong: entries name it by its id, and must not fall with it. */
const whatIsRight = (row: unknown, issues: readonly z.core.$ZodIssue[]): Row => {
  const wrong = Map.groupBy(issues, ({ path }) => path[0])
  const own = typeof row === 'object' && row !== null ? (row as Row) : {}
  const right = Object.fromEntries(
    Object.entries(own).flatMap(([name, value]) => {
      const about = wrong.get(name)
      const kept = about ? rightItems(value, about) : value
      return kept === undefined ? [] : [[name, kept]]
    }),
  )
  return { label: right['id'], ...right }
}

/** A list without its wrong items, and no longer than it may be; nothing where the value itself is wrong. */
const rightItems = (value: unknown, issues: readonly z.core.$ZodIssue[]): unknown => {
  if (!Array.isArray(value)) return undefined
  const about = issues.find(({ path }) => path.length === 1)
  if (about) return firstItems(value, about)
  const wrong = new Set(issues.map(({ path }) => path[1]))
  return value.filter((_, at) => !wrong.has(at))
}

const firstItems = (items: readonly unknown[], issue: z.core.$ZodIssue): unknown => {
  if (issue.code !== 'custom' || issue.params?.['code'] !== 'too-many') return undefined
  // Whoever makes a custom issue in this room puts its facts in.
  return items.slice(0, (issue.params['facts'] as ProblemFacts).limit)
}

interface CheckedRows {
  rows: VocabularyRow[]
  issues: z.core.$ZodIssue[]
}

const rowIssues = (id: VocabularyId, row: VocabularyRow, at: number): z.core.$ZodIssue[] =>
  rowFaults(id, row).map(({ path, ...params }) => ({
    code: 'custom',
    path: ['rows', at, ...path],
    message: '',
    input: row,
    params,
  }))

/** @param at the row's place in its list */
const checkRow = (id: VocabularyId, schema: z.ZodType, row: unknown, at: number): CheckedRows => {
  // The rows are parsed by the list's own schema.
  const parsed = schema.safeParse(row)
  if (parsed.success) {
    const data = parsed.data as VocabularyRow
    return { rows: [data], issues: rowIssues(id, data, at) }
  }
  const { issues } = parsed.error
  const rest = schema.safeParse(whatIsRight(row, issues))
  return {
    rows: rest.success ? [rest.data as VocabularyRow] : [],
    issues: issues.map((issue) => ({ ...issue, path: ['rows', at, ...issue.path] })),
  }
}

const placeOf = (id: VocabularyId, text: YamlText): FieldsText => ({
  file: wordListFile(id),
  fields: wordListFields(id),
  text,
})

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
  const schema = fieldsSchema(vocabularies[id].fields)
  const checked = rows.slice(0, MOST_ROWS).map((row: unknown, at) => checkRow(id, schema, row, at))
  const byId = new Map(checked.flatMap((each) => each.rows.map((row) => [row.id, row] as const)).toReversed())
  const place = placeOf(id, read)
  return {
    value: inCountyOrder([...byId.values()].toReversed()),
    problems: [
      ...fieldProblems(
        checked.flatMap(({ issues }) => issues),
        place,
      ),
      ...repeatedIds(rows, place),
      ...repetitions(
        id,
        checked.map((each) => each.rows[0]),
        place,
      ),
      ...characterProblems(place),
    ],
  }
}
