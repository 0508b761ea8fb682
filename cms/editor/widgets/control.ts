import { useImperativeHandle } from 'react'
import type { Ref } from 'react'
import type { Field } from '../../../src/model/fields/field.ts'
import type { DecapField } from '../widget-of-kind.ts'

/** What Decap gives each control; `V` is the type of the field's value. */
export interface ControlProps<V> {
  field: DecapMap
  value: V | undefined
  onChange: (value: unknown) => void
  forID: string
  classNameWrapper: string
  /** Of the lists and groups that the field stands in, outermost first. */
  parentIds?: readonly string[]
  setActiveStyle: () => void
  setInactiveStyle: () => void
  ref?: Ref<unknown>
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

/** Anything that is not nothing: Decap refuses to save a form in which a field that must be filled in is empty. */
const NOT_EMPTY = 'a draft may lack it'

/**
 * Answers Decap's questions at save time. Anything may be saved as a draft; what it lacks is asked for by the gateway when
 * it is handed in.
 * @param beforeSave hands over what has not been handed to the form yet
 */
export const useValidity = (ref: Ref<unknown> | undefined, beforeSave: () => void = () => undefined) =>
  useImperativeHandle(ref, () => ({
    getValidateValue: () => NOT_EMPTY,
    isValid: () => {
      beforeSave()
      return true
    },
  }))

/** The same for a control of Decap's own: every one of its values passes for filled in. */
export const neverEmpty = (): string => NOT_EMPTY
