import type { CollectionName } from '../collection-names.ts'
import type { ProblemCode } from '../problems.ts'
import type { VocabularyId } from '../vocabulary-ids.ts'

/** What every field tells: the form, the guide and each message are made of these. */
interface FieldBase {
  /** The name the editor sees; the first word of every message about this field. */
  label: string
  /** What to write, said to the editor. */
  hint: string
  required: boolean
  /** Kept by the system and not shown in the form. */
  hidden?: boolean
  /** The problem that its absence is, where it is more than a box that was left empty. */
  absence?: ProblemCode
}

/** One row of a fixed list of choices. */
export interface Option {
  id: string
  label: string
}

/** The county's choices by word list; a list that is absent is not checked. */
export type VocabularyOptions = Partial<Record<VocabularyId, readonly Option[]>>

export interface TextField extends FieldBase {
  kind: 'text' | 'longText'
  min?: number
  /** Characters; one Han character counts 1. */
  max: number
}
export interface PlainField extends FieldBase {
  kind: 'id' | 'markdown' | 'day' | 'moment' | 'yesNo' | 'image' | 'file' | 'phone' | 'email'
  /** A day that is today in a new entry until somebody says otherwise. */
  startsToday?: boolean
}
export interface UrlField extends FieldBase {
  kind: 'url'
  /** The whole address of a site; a path on this portal is not enough. */
  isWhole?: boolean
}
export interface NumberField extends FieldBase {
  kind: 'number'
  min: number
  max: number
  /** Said after the number: 人, 小时. */
  unit?: string
  /** Digits after the point; 0 means whole numbers. */
  decimals: number
  /** A latitude or longitude: degrees, minutes and seconds are understood too, and more digits are rounded. */
  isAngle?: boolean
}
export interface ChoiceField extends FieldBase {
  kind: 'choice' | 'choices'
  /** Either a fixed list or a vocabulary that the county edits. */
  options?: readonly Option[]
  vocabulary?: VocabularyId
}
export interface RelationField extends FieldBase {
  kind: 'relation' | 'relations'
  to: CollectionName
}
export interface GroupField extends FieldBase {
  kind: 'group'
  fields: Fields
  /** Holds `lat` and `lng`, which may also be written as one text, as maps copy them. */
  isPlace?: boolean
}
export interface ListField extends FieldBase {
  kind: 'list'
  /** Said of one item: 照片, 人物. */
  itemLabel: string
  /** Counts the items: `第 2 张` where it is 张; 项 where nothing is said. */
  unit?: string
  max: number
  min?: number
  fields: Fields
}
export interface TextsField extends FieldBase {
  kind: 'texts'
  max: number
  /** Characters of each. */
  itemMax: number
  /** Each is an id that an entry once had. */
  areFormerIds?: boolean
}

/** Days and stretches of days, one writing on each line. */
export interface DaysField extends FieldBase {
  kind: 'days'
  max: number
}

/** A field as plain data; its Zod schema is `schemaOf(field)`, its form is the editor's widget table. */
export type Field =
  | TextField
  | PlainField
  | UrlField
  | NumberField
  | ChoiceField
  | RelationField
  | GroupField
  | ListField
  | TextsField
  | DaysField
export type Fields = Record<string, Field>
export type FieldKind = Field['kind']

/** What a builder is given: label and hint always, the rest by kind. `required` is false unless said. */
type Told<F extends Field> = Omit<F, 'kind' | 'required'> & { required?: boolean }

type Built<K, T> = { kind: K; required: T extends { required: true } ? true : false } & Omit<T, 'required'>

const builder =
  <F extends Field, K extends F['kind']>(kind: K) =>
  <const T extends Told<F>>(told: T) =>
    // The spread says what `Built` says, but TypeScript cannot follow a conditional through it.
    ({ required: false, ...told, kind }) as unknown as Built<K, T>

export const text = builder<TextField, 'text'>('text')
export const longText = builder<TextField, 'longText'>('longText')
export const id = builder<PlainField, 'id'>('id')
export const markdown = builder<PlainField, 'markdown'>('markdown')
export const day = builder<PlainField, 'day'>('day')
export const moment = builder<PlainField, 'moment'>('moment')
export const yesNo = builder<PlainField, 'yesNo'>('yesNo')
export const image = builder<PlainField, 'image'>('image')
export const file = builder<PlainField, 'file'>('file')
export const url = builder<UrlField, 'url'>('url')
export const phone = builder<PlainField, 'phone'>('phone')
export const email = builder<PlainField, 'email'>('email')
export const number = builder<NumberField, 'number'>('number')
export const choice = builder<ChoiceField, 'choice'>('choice')
export const choices = builder<ChoiceField, 'choices'>('choices')
export const relation = builder<RelationField, 'relation'>('relation')
export const relations = builder<RelationField, 'relations'>('relations')
export const group = builder<GroupField, 'group'>('group')
export const list = builder<ListField, 'list'>('list')
export const texts = builder<TextsField, 'texts'>('texts')
export const days = builder<DaysField, 'days'>('days')
