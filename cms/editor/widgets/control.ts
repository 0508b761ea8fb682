import { useImperativeHandle } from 'react'
import type { Ref } from 'react'
import type { Field } from '../../../src/model/fields/field.ts'
import { isBlank } from '../../../src/model/fields/folding.ts'
import { schemaOf } from '../../../src/model/fields/schema-of.ts'
import type { DecapField } from '../widget-of-kind.ts'
import { problemKinds } from '../../../src/model/problem-kinds.ts'
import type { ProblemCode, ProblemFacts } from '../../../src/model/problems.ts'

/** What Decap gives each control; `V` is the type of the field's value. */
export interface ControlProps<V> {
  field: DecapMap
  value: V | undefined
  onChange: (value: unknown) => void
  forID: string
  classNameWrapper: string
  setActiveStyle: () => void
  setInactiveStyle: () => void
  ref?: Ref<unknown>
}

/** What Decap asks a control when the entry is saved. */
type Validity = boolean | { error: { type: 'CUSTOM'; message: string } }

/** Blanks look to the editor like nothing, and are nothing to the model. */
const isEmpty = (value: unknown) => typeof value === 'string' && isBlank(value)

/** The model's own sentence about a value, or nothing when the value is in order or left empty. */
export const problemOf = (field: Field, value: unknown): string | undefined => {
  if (value === undefined || value === '' || value === null) return undefined
  if (Array.isArray(value) && value.length === 0) return undefined
  const issue = schemaOf(field).safeParse(value).error?.issues[0]
  if (!issue) return undefined
  if (issue.code !== 'custom' || !issue.params)
    return problemKinds[isEmpty(value) ? 'missing' : 'wrong-kind'].message({ label: field.label })
  // `rule` in the model's schemas is the only maker of custom issues and always puts these two in.
  const { code, facts } = issue.params as { code: ProblemCode; facts: ProblemFacts }
  const told = { label: field.label, ...facts }
  return problemKinds[code].message(told) + problemKinds[code].fix(told)
}

/** The model's field behind a control; Decap's configuration carries all of it. */
export const modelField = (field: DecapMap): Field => asModelField(field.toJS() as DecapField)

/** Decap keeps the fields of a list or group in an array, the model under their names. */
const asModelField = (field: DecapField): Field =>
  ({
    ...field,
    ...(field.fields && {
      fields: Object.fromEntries(field.fields.map((inner) => [inner.name, asModelField(inner)])),
    }),
  }) as unknown as Field

/** Decap's immutable values as plain ones. */
export const plainValue = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'toJS' in value && typeof value.toJS === 'function'
    ? (value.toJS() as unknown)
    : value

/** Answers Decap's question at save time with `check`; nothing from it means the value is in order. */
export const useValidity = (ref: Ref<unknown> | undefined, check: () => string | undefined): void =>
  useImperativeHandle(ref, () => ({
    isValid: (): Validity => {
      const message = check()
      return message === undefined ? true : { error: { type: 'CUSTOM', message } }
    },
  }))
