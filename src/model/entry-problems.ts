import type { z } from 'zod'
import { encodingProblem } from './encoding.ts'
import type { EntryText } from './entry-text.ts'
import type { FieldKind, Fields } from './fields/field.ts'
import { isBlank } from './fields/folding.ts'
import { fieldAt, labelAt } from './fields/label-at.ts'
import type { Problem, ProblemCode, ProblemFacts } from './problems.ts'
import { problem } from './problems.ts'
import type { YamlFault, YamlText } from './yaml/yaml-text.ts'

/** Where a problem with a field is looked for: the file, its fields and what was read of them. */
export interface FieldsText {
  file: string
  fields: Fields
  text: Pick<YamlText, 'data' | 'faults' | 'lineOf'>
}

/** The same for an entry as a whole. */
export interface Place extends FieldsText {
  text: EntryText
}

/** More fields than any kind of entry has, and few enough to be told one by one. */
const MOST_FIELDS = 200
/** Nobody mends more at once; a file that was pasted wrongly has thousands. */
const MOST_TOLD = 50
const SHOWN = 40

/** What makes an entry's file unreadable as a whole; nothing else can be said of it then. */
export const brokenFileProblems = (fileText: string, { file, fields, text }: Place): Problem[] => {
  const garbled = encodingProblem(file, fileText)
  if (garbled) return [garbled]
  if (text.unreadable) {
    const { line, reason } = text.unreadable
    const field = fieldOfLine(fileText, line)
    const label = field && fields[field]?.label
    return [problem('not-front-matter', { file, field, line }, { label, value: reason })]
  }
  const { length } = Object.keys(text.data)
  return length > MOST_FIELDS
    ? [problem('too-many-fields', { file, line: 2 }, { length, limit: MOST_FIELDS })]
    : []
}

/** The field that a line of a broken file belongs to: the last one that begins on it or above. */
const fieldOfLine = (fileText: string, line: number | undefined): string | undefined =>
  fileText
    .split('\n', line)
    .findLast((each) => /^[A-Za-z]\w*[ \t]*:/.test(each))
    ?.split(':')[0]
    ?.trim()

/** What the fields of a file hold that is wrong, one by one. @param issues what the schema of its fields found */
export const fieldProblems = (issues: readonly z.core.$ZodIssue[], place: FieldsText): Problem[] => {
  const told = place.text.faults.filter((fault) => fault.kind !== 'cut' || cutsText(fault, place))
  const faults = told.slice(0, MOST_TOLD).map((fault) => problemOfFault(fault, place))
  return [...faults, ...issues.slice(0, MOST_TOLD).map((issue) => problemOfIssue(issue, place))]
}

/** Behind a number, a day or a choice a remark is a remark; behind words it may have been one of them. */
const TEXTS: readonly FieldKind[] = ['text', 'longText', 'texts', 'phone', 'email', 'url']

const cutsText = ({ path }: YamlFault, { fields }: FieldsText): boolean => {
  const field = fieldAt(fields, typeof path.at(-1) === 'number' ? path.slice(0, -1) : path)
  return field !== undefined && TEXTS.includes(field.kind)
}

const faultCodes: Record<YamlFault['kind'], ProblemCode> = {
  sign: 'begins-with-sign',
  twice: 'written-twice',
  cut: 'cut-at-hash',
  unreadable: 'not-front-matter',
  'too-large': 'not-front-matter',
}

const problemOfFault = ({ kind, path, line, value }: YamlFault, { file, fields }: FieldsText): Problem =>
  problem(faultCodes[kind], { file, field: path.join('.'), line }, { label: labelAt(fields, path), value })

const problemOfIssue = (issue: z.core.$ZodIssue, { file, fields, text }: FieldsText): Problem => {
  const where = { file, field: issue.path.join('.'), line: text.lineOf(issue.path) }
  const label = labelAt(fields, issue.path)
  if (issue.code === 'custom' && issue.params) {
    // Whoever makes a custom issue in this room puts these two in.
    const { code, facts } = issue.params as { code: ProblemCode; facts: ProblemFacts }
    return problem(code, where, { label, ...facts })
  }
  const value = valueAt(text.data, issue.path)
  if (value === undefined || value === null || (typeof value === 'string' && isBlank(value)))
    return problem(fieldAt(fields, issue.path)?.absence ?? 'missing', where, { label })
  return problem('wrong-kind', where, { label, value: shown(value) })
}

const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, SHOWN)

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], data)

/** What does not fit the entry as a whole: fields that its kind does not have, another id, no story. */
export const shapeProblems = (id: string, { file, fields, text }: Place): Problem[] => {
  const at = (field: string) => ({ file, field, line: text.lineOf([field]) })
  const unknown = Object.keys(text.data).filter((name) => !Object.hasOwn(fields, name))
  const written = text.data['id']
  const { body } = fields
  return [
    ...unknown.slice(0, MOST_TOLD).map((name) => problem('unknown-field', at(name), { value: name })),
    ...(typeof written === 'string' && written !== id
      ? [problem('id-differs-from-file', at('id'), { value: written, allowed: id })]
      : []),
    ...(body?.required && isBlank(text.body)
      ? [problem('missing', { file, field: 'body' }, { label: body.label })]
      : []),
  ]
}
