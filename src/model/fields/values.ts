import type {
  ChoiceField,
  DaysField,
  Field,
  Fields,
  GroupField,
  ListField,
  NumberField,
  RelationField,
  TextField,
  TextsField,
  PlainField,
  UrlField,
} from './field.ts'

/** The TypeScript type of a field's value after parsing. */
export type ValueOf<F extends Field> = F extends ListField
  ? ValuesOf<F['fields']>[]
  : F extends GroupField
    ? ValuesOf<F['fields']>
    : F extends TextsField | DaysField
      ? string[]
      : F extends NumberField
        ? number
        : F extends ChoiceField | RelationField
          ? F['kind'] extends 'choices' | 'relations'
            ? string[]
            : string
          : F extends PlainField
            ? F['kind'] extends 'yesNo'
              ? boolean
              : string
            : F extends TextField | UrlField
              ? string
              : never

/** Lists, switches and multiple choices always have a value: empty or false when the editor left them alone. */
type AlwaysThere = 'list' | 'texts' | 'days' | 'choices' | 'relations' | 'yesNo'

/** Only the fields of the front matter: the story itself is `body`. */
type DataKey<F extends Fields, K extends keyof F> = F[K]['kind'] extends 'markdown' ? never : K
type Certain<F extends Field> = F['required'] extends true
  ? true
  : F['kind'] extends AlwaysThere
    ? true
    : false

/** The TypeScript type of an entry's front matter after parsing. */
export type ValuesOf<F extends Fields> = {
  [K in keyof F as Certain<F[K]> extends true ? DataKey<F, K> : never]: ValueOf<F[K]>
} & { [K in keyof F as Certain<F[K]> extends true ? never : DataKey<F, K>]?: ValueOf<F[K]> | undefined }
