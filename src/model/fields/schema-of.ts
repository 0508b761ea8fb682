import { z } from 'zod'
import { isDay, isMoment } from '../beijing-time.ts'
import { daysSchema } from '../days/days-schema.ts'
import { isEntryId, isFormerId } from '../ids.ts'
import { isMediaAddress, isPhotoAddress } from '../media.ts'
import type { ProblemCode, ProblemFacts } from '../problems.ts'
import type {
  ChoiceField,
  Field,
  FieldKind,
  Fields,
  ListField,
  NumberField,
  TextField,
  VocabularyOptions,
} from './field.ts'

const PHONE_PATTERN = /^[0-9+][0-9 \-—()（）转]{2,30}$/
const SHOWN = 80
const EMAIL_PATTERN = /^[^@\s]+@[^@\s]+\.[^@\s]+$/

/** A rule whose breach is a row of the problems' table; `params` carries it to `checkEntry`. */
const rule = <S extends z.ZodType>(
  schema: S,
  holds: (value: z.output<S>) => boolean,
  code: ProblemCode,
  facts: (value: z.output<S>) => ProblemFacts,
) =>
  schema.superRefine((value, context) => {
    if (!holds(value)) context.addIssue({ code: 'custom', params: { code, facts: facts(value) } })
  })

/** Characters as a reader counts them: one Han character or emoji is 1. */
export const lengthOf = (text: string): number => [...text].length

/** An empty box in a form means "not filled in". */
const emptyIsAbsent = (value: unknown) => (value === '' || value === null ? undefined : value)

/** YAML readers turn unquoted days into dates, codes into numbers and words into yes or no; the editor meant the text. */
const asText = (value: unknown) => {
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00.000Z$/, '')
      .slice(0, 16)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : emptyIsAbsent(value)
}

const string = z.preprocess(asText, z.string())
/** A text of a certain form; what was written is named when it has another. */
const formed = (holds: (value: string) => boolean, code: ProblemCode) =>
  rule(string, holds, code, (value) => ({ value: value.slice(0, SHOWN) }))
const patterned = (pattern: RegExp, code: ProblemCode) => formed((value) => pattern.test(value), code)

const textSchema = (field: Pick<TextField, 'min' | 'max'>) =>
  rule(
    rule(
      string,
      (v) => lengthOf(v) <= field.max,
      'too-long',
      (v) => ({ length: lengthOf(v), limit: field.max }),
    ),
    (v) => lengthOf(v) >= (field.min ?? 0),
    'too-short',
    (v) => ({ length: lengthOf(v), limit: field.min }),
  )

const numberSchema = (field: NumberField) =>
  rule(
    z.preprocess(
      (v) => (typeof v === 'string' && v.trim() !== '' ? Number(v) : emptyIsAbsent(v)),
      z.number(),
    ),
    (v) => v >= field.min && v <= field.max && Number(v.toFixed(field.decimals)) === v,
    'not-a-number',
    (v) => ({ value: String(v), allowed: `${field.min} 到 ${field.max}`, unit: field.unit }),
  )

const choiceSchema = (field: ChoiceField, vocabularies: VocabularyOptions) => {
  const options = field.options ?? (field.vocabulary ? vocabularies[field.vocabulary] : undefined)
  // Without the county's word lists (a shape-only check) any id is let through; the gateway and the build always pass them.
  if (!options) return string
  return rule(
    string,
    (value) => options.some((option) => option.id === value),
    'not-a-choice',
    (value) => ({ value, allowed: options.map((option) => option.label).join('、') }),
  )
}

const count = <S extends z.ZodType>(item: S, min: number, max: number) =>
  rule(
    rule(
      z.preprocess((v) => emptyIsAbsent(v) ?? [], z.array(item)),
      (v) => v.length <= max,
      'too-many',
      (v) => ({
        length: v.length,
        limit: max,
      }),
    ),
    (v) => v.length >= min,
    min === 1 ? 'missing' : 'too-few',
    (v) => ({ length: v.length, limit: min }),
  )

const listSchema = (field: ListField, vocabularies: VocabularyOptions) =>
  count(fieldsSchema(field.fields, vocabularies), field.min ?? (field.required ? 1 : 0), field.max)

const day = formed(isDay, 'not-a-day')
const moment = formed(isMoment, 'not-a-moment').transform((value) => value.replace(' ', 'T').slice(0, 16))
const isWholeLink = (value: string) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value)
const wholeLink = formed(isWholeLink, 'not-a-link')
const link = formed((value) => isWholeLink(value) || value.startsWith('/'), 'not-a-link')
const media = formed(isMediaAddress, 'not-a-media-path')
// What is no address here at all is told by `media` alone.
const photo = rule(
  media,
  (value) => isPhotoAddress(value) || !isMediaAddress(value),
  'not-a-photo',
  (value) => ({ value: value.slice(0, SHOWN) }),
)
const entryId = formed(isEntryId, 'not-an-id')
const formerId = formed(isFormerId, 'not-an-id')
const least = (field: Field) => (field.required ? 1 : 0)

type FieldOf<K extends FieldKind, F = Field> = F extends { kind: infer Kinds }
  ? K extends Kinds
    ? F
    : never
  : never
type SchemaFor<K extends FieldKind> = (field: FieldOf<K>, words: VocabularyOptions) => z.ZodType

/** One schema per kind of field; a kind without a row does not pass the type check. */
const schemaByKind: { [K in FieldKind]: SchemaFor<K> } = {
  id: () => entryId,
  text: (field) => textSchema(field),
  longText: (field) => textSchema(field),
  markdown: () => string,
  day: () => day,
  moment: () => moment,
  yesNo: () => z.preprocess((v) => emptyIsAbsent(v) ?? false, z.boolean()),
  image: () => photo,
  file: () => media,
  url: (field) => (field.isWhole ? wholeLink : link),
  phone: () => patterned(PHONE_PATTERN, 'not-a-phone'),
  email: () => patterned(EMAIL_PATTERN, 'not-an-email'),
  number: (field) => numberSchema(field),
  choice: (field, words) => choiceSchema(field, words),
  choices: (field, words) => count(choiceSchema(field, words), least(field), 30),
  relation: () => entryId,
  relations: (field) => count(entryId, least(field), 50),
  group: (field, words) => fieldsSchema(field.fields, words),
  list: (field, words) => listSchema(field, words),
  texts: (field) =>
    count(field.areFormerIds ? formerId : textSchema({ max: field.itemMax }), least(field), field.max),
  days: (field) => count(z.preprocess(asText, daysSchema), least(field), field.max),
}

/** Kinds that turn "nothing there" into an empty list or a plain no, so they need no `optional`. */
const ALWAYS_THERE: readonly FieldKind[] = ['list', 'texts', 'days', 'choices', 'relations', 'yesNo']

/** The Zod schema of one field. Without `vocabularies` the county's own word lists are not checked. */
export const schemaOf = (field: Field, vocabularies: VocabularyOptions = {}): z.ZodType => {
  // The table's row for a kind takes fields of that kind; TypeScript cannot see that the two go together.
  const make = schemaByKind[field.kind] as (field: Field, words: VocabularyOptions) => z.ZodType
  const schema = make(field, vocabularies)
  if (field.required || ALWAYS_THERE.includes(field.kind)) return schema
  return z.preprocess(emptyIsAbsent, schema.optional())
}

/** The Zod schema of an object of fields; the story (`markdown`) is not part of the front matter. */
export const fieldsSchema = (fields: Fields, vocabularies: VocabularyOptions = {}): z.ZodType => {
  const shape = Object.entries(fields)
    .filter(([, field]) => field.kind !== 'markdown')
    .map(([name, field]) => [name, schemaOf(field, vocabularies)] as const)
  return z.object(Object.fromEntries(shape))
}
