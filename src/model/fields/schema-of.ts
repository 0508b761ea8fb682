import { z } from 'zod'
import { isDay, isMoment } from '../beijing-time.ts'
import { daysSchema } from '../days/days-schema.ts'
import { certainDay } from '../days/written-days.ts'
import { isEntryId, isFormerId } from '../ids.ts'
import { isMediaAddress, isPhotoAddress } from '../media.ts'
import { phoneNumbersIn, phonesInWords } from './phone-numbers.ts'
import { degreesIn, placeIn } from './coordinates.ts'
import type {
  ChoiceField,
  Field,
  FieldKind,
  Fields,
  GroupField,
  ListField,
  NumberField,
  TextField,
  UrlField,
  VocabularyOptions,
} from './field.ts'
import { decimalIn, decimalsOf } from './folding.ts'
import { lengthOf } from './length-of.ts'
import { isWholeLink, linkIn } from './links.ts'
import {
  asText,
  emptyIsAbsent,
  formed,
  plainest,
  rule,
  SHOWN,
  string,
  trimmed,
  yesNo,
} from './written-values.ts'

const EMAIL_PATTERN = /^[^@\s]+@[^@\s]+\.[^@\s]+$/

const textSchema = (field: Pick<TextField, 'min' | 'max'>) =>
  rule(
    rule(
      trimmed,
      (v) => lengthOf(v) <= field.max,
      'too-long',
      (v) => ({ length: lengthOf(v), limit: field.max }),
    ),
    (v) => lengthOf(v) >= (field.min ?? 0),
    'too-short',
    (v) => ({ length: lengthOf(v), limit: field.min }),
  )

/** What was written as a number, or as it was, for the schema to refuse. */
const asNumber =
  ({ unit, isAngle }: NumberField) =>
  (value: unknown) => {
    if (typeof value !== 'string') return emptyIsAbsent(value)
    const number = decimalIn(value, unit) ?? (isAngle ? degreesIn(value) : undefined)
    return number ?? emptyIsAbsent(value)
  }

/** Maps give more digits than anybody needs: an angle is rounded, any other number must fit. */
const rounded = ({ isAngle, decimals }: NumberField, value: number) =>
  isAngle ? Number(value.toFixed(decimals)) : value

const numberSchema = (field: NumberField) =>
  rule(
    z.preprocess(asNumber(field), z.number()).transform((value) => rounded(field, value)),
    (v) => v >= field.min && v <= field.max && decimalsOf(v) <= field.decimals,
    'not-a-number',
    (v) => ({
      value: String(v),
      allowed: `${field.min} 到 ${field.max}`,
      limit: field.decimals,
      unit: field.unit,
    }),
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

/** The same choice twice is one choice. */
const distinct = (choices: z.ZodType) =>
  choices.transform((values) => [...new Set(values as readonly string[])])

const listSchema = (field: ListField, vocabularies: VocabularyOptions) =>
  count(fieldsSchema(field.fields, vocabularies), field.min ?? (field.required ? 1 : 0), field.max)

/** As people write it, where that is certain. */
const day = formed(
  isDay,
  'not-a-day',
  plainest.transform((value) => certainDay(value) ?? value),
)
const moment = formed(isMoment, 'not-a-moment').transform((value) => value.replace(' ', 'T').slice(0, 16))
const linked = string.transform(linkIn)
/** The address that a whole site lies under: what comes behind it begins with a slash of its own. */
const siteAddress = formed(isWholeLink, 'not-a-link', linked).transform((value) =>
  URL.canParse(value) ? value.replace(/[?#].*$/, '').replace(/\/+$/, '') : value,
)
const link = formed((value) => isWholeLink(value) || /^\/(?!\/)/.test(value), 'not-a-link', linked)
const linkSchema = ({ isWhole }: UrlField) => (isWhole ? siteAddress : link)
const phones = formed((value) => phoneNumbersIn(value) !== undefined, 'not-a-phone', trimmed).transform(
  (value) => phonesInWords(phoneNumbersIn(value) ?? []),
)
const email = formed((value) => EMAIL_PATTERN.test(value), 'not-an-email')
const media = formed(isMediaAddress, 'not-a-media-path', string)
// What is no address here at all is told by `media` alone.
const photo = rule(
  media,
  (value) => isPhotoAddress(value) || !isMediaAddress(value),
  'not-a-photo',
  (value) => ({ value: value.slice(0, SHOWN) }),
)
const entryId = formed(isEntryId, 'not-an-id', string)
const formerId = formed(isFormerId, 'not-an-id', string)

const groupSchema = (field: GroupField, vocabularies: VocabularyOptions) => {
  const fields = fieldsSchema(field.fields, vocabularies)
  return field.isPlace ? z.preprocess(placeIn, fields) : fields
}
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
  yesNo: () => yesNo,
  image: () => photo,
  file: () => media,
  url: (field) => linkSchema(field),
  phone: () => phones,
  email: () => email,
  number: (field) => numberSchema(field),
  choice: (field, words) => choiceSchema(field, words),
  choices: (field, words) => distinct(count(choiceSchema(field, words), least(field), 30)),
  relation: () => entryId,
  relations: (field) => distinct(count(entryId, least(field), 50)),
  group: (field, words) => groupSchema(field, words),
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
