import { formats } from './formats.ts'
import type { Data } from './in-model-order.ts'

/** The form's values of a text; nothing for one that no form can read. */
export const valuesOf = ({ collection }: { collection: string }, text: string): Data | undefined => {
  try {
    return formats[collection]?.fromFile(text)
  } catch {
    return undefined
  }
}
