import type { Field, FieldKind, Fields } from '../../src/model/fields/field.ts'
import type { FormFacts } from '../protocol/site.ts'
import type { WidgetName } from './widgets/widget-names.ts'
import type { VocabularyId } from '../../src/model/vocabularies.ts'

/** The county's word lists as the form needs them. */
export type FormVocabularies = FormFacts['vocabularies']

/** A choice with what orders it in the form. */
export type FormOption = NonNullable<FormVocabularies[VocabularyId]>[number]

/** A field of Decap's configuration; it also carries the model's limits, which our controls check by. */
export interface DecapField {
  name: string
  label: string
  hint: string
  widget: WidgetName
  required: boolean
  fields?: DecapField[]
  [setting: string]: unknown
}

type FieldOf<K extends FieldKind, F = Field> = F extends { kind: infer Kinds }
  ? K extends Kinds
    ? F
    : never
  : never
type ToWidget<K extends FieldKind> = (
  field: FieldOf<K>,
  words: FormVocabularies,
) => { widget: WidgetName; [setting: string]: unknown }

const plain = (widget: WidgetName) => () => ({ widget })

/** One widget per kind of field; a kind without a row does not pass the type check. */
const widgetByKind = {
  id: plain('hidden'),
  text: plain('string'),
  url: plain('string'),
  phone: plain('string'),
  email: plain('string'),
  longText: plain('text'),
  texts: plain('lines'),
  days: plain('lines'),
  markdown: plain('story'),
  day: plain('day'),
  moment: plain('moment'),
  yesNo: () => ({ widget: 'boolean', default: false }),
  image: plain('photo'),
  file: plain('attachment'),
  number: plain('amount'),
  choice: (field, words) => ({ widget: 'choice', options: optionsOf(field, words) }),
  choices: (field, words) => ({ widget: 'choices', options: optionsOf(field, words) }),
  relation: plain('entry'),
  relations: plain('entries'),
  group: (field, words) => ({ widget: 'group', fields: decapFields(field.fields, words) }),
  list: (field, words) => ({
    ...(holdsPhotos(field.fields) ? { widget: 'photos' } : { widget: 'list', collapsed: false }),
    label_singular: field.itemLabel,
    fields: decapFields(field.fields, words),
  }),
} as const satisfies { [K in FieldKind]: ToWidget<K> }

const optionsOf = (field: FieldOf<'choice'>, words: FormVocabularies): readonly FormOption[] =>
  field.options ?? (field.vocabulary ? words[field.vocabulary] : undefined) ?? []

/** A list whose items are a picture with its description gets the photo picker. */
const holdsPhotos = (fields: Fields) => fields['image']?.kind === 'image' && fields['alt'] !== undefined

/** Decap's field for one field of the model. */
export const decapField = (name: string, field: Field, words: FormVocabularies): DecapField => {
  // The table's row for a kind takes fields of that kind; TypeScript cannot see that the two go together.
  const toWidget = widgetByKind[field.kind] as (
    field: Field,
    words: FormVocabularies,
  ) => { widget: WidgetName }
  const own = field.hidden ? { widget: 'hidden' } : toWidget(field, words)
  return { ...field, ...own, name } as DecapField
}

/** Decap's fields for an object of fields, in the model's order. */
export const decapFields = (fields: Fields, words: FormVocabularies): DecapField[] =>
  Object.entries(fields).map(([name, field]) => decapField(name, field, words))
