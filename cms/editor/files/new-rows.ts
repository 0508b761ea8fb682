import type { Data } from './in-model-order.ts'

/** Of a word list, in the form or in a file. */
const rowsOf = ({ rows }: Data): Data[] =>
  // Rows are groups of fields, in the form and in every file that it can read.
  Array.isArray(rows) ? (rows as Data[]) : []

/** A word list as the form said it when the file was made of it: rows that were new there have no id. */
export const withoutNewIds = (written: Data, form: Data): Data => {
  const known = new Set(rowsOf(form).map(({ id }) => id))
  const rows = rowsOf(written).map((row) => (known.has(row['id']) ? row : { ...row, id: undefined }))
  return { ...written, rows }
}

/** A word list as it can be checked and drawn before a save gives its new rows their ids; anything else as it is. */
export const withIdsForNow = (form: Data): Data =>
  'rows' in form
    ? { ...form, rows: rowsOf(form).map((row, at) => ({ ...row, id: row['id'] || `xin-${at + 1}` })) }
    : form
