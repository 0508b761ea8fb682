import type { z } from 'zod'
import type { FieldsText } from './entry-problems.ts'
import { fieldProblems } from './entry-problems.ts'
import type { Fields } from './fields/field.ts'
import { list } from './fields/field.ts'
import type { Problem } from './problems.ts'
import { problem } from './problems.ts'
import type { SiteSettings } from './site.ts'
import { siteFields, siteSchema } from './site.ts'
import type { VocabularyRow } from './vocabularies.ts'
import { vocabularies, vocabularySchema } from './vocabularies.ts'
import type { VocabularyId } from './vocabulary-ids.ts'
import { readYaml } from './yaml-text.ts'

/** A file of the whole county after its check: what it says when it can be used, and everything that is wrong with it. */
export interface CheckedFile<T> {
  /** Absent when a problem of severity `error` stands in the way. */
  data: T | undefined
  problems: Problem[]
}

const MOST_ROWS = 1000

/** Where the portal's settings lie, seen from the content repository. */
export const SITE_PATH = 'content/site.yml'

/** Where a word list lies, seen from the content repository. */
export const wordListPath = (id: VocabularyId): string => `content/vocabularies/${id}.yml`

const checkFile = <T>(file: string, text: string, fields: Fields, schema: z.ZodType<T>): CheckedFile<T> => {
  const yaml = readYaml(text)
  const [whole] = yaml.faults.filter(({ path }) => path.length === 0)
  if (whole || yaml.data === null)
    return {
      data: undefined,
      problems: [problem('not-yaml', { file, line: whole?.line ?? 1 }, { value: whole?.value ?? '是空的' })],
    }
  const parsed = schema.safeParse(yaml.data)
  const place: FieldsText = { file, fields, text: yaml }
  const problems = fieldProblems(parsed.error?.issues ?? [], place)
  return { data: problems.length === 0 ? parsed.data : undefined, problems }
}

/** Checks `site.yml`; never throws, whatever stands in it. */
export const checkSiteSettings = (text: string): CheckedFile<SiteSettings> =>
  checkFile(SITE_PATH, text, siteFields, siteSchema)

/** Two rows with one id would be one choice with two names. */
const repeatedIds = (file: string, rows: readonly VocabularyRow[]): Problem[] => {
  const known = new Set<string>()
  return rows.flatMap(({ id, label }, index) => {
    if (!known.has(id)) {
      known.add(id)
      return []
    }
    return [problem('same-id-twice', { file, field: `rows.${index}.id` }, { label, value: id })]
  })
}

/** Checks a word list and puts its rows into the county's order; never throws, whatever stands in it. */
export const checkWordList = (id: VocabularyId, text: string): CheckedFile<VocabularyRow[]> => {
  const file = wordListPath(id)
  const { label, hint, fields } = vocabularies[id]
  const rows = list({ label, hint, itemLabel: '行', required: true, max: MOST_ROWS, fields })
  const { data, problems } = checkFile(file, text, { rows }, vocabularySchema(id))
  if (!data) return { data: undefined, problems }
  const repeated = repeatedIds(file, data.rows)
  return { data: repeated.length === 0 ? data.rows : undefined, problems: repeated }
}
