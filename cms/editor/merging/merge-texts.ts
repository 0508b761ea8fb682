import type { MergedEntry } from '../../../src/model/merging/merge-entry.ts'
import { mergeEntry } from '../../../src/model/merging/merge-entry.ts'
import type { Data, Side } from '../../../src/model/merging/merging.ts'
import type { Conflict } from '../../protocol/errors.ts'
import type { DocumentRef } from '../comparing/fields-of.ts'
import { fieldsOf } from '../comparing/fields-of.ts'
import { formats } from '../files/formats.ts'
import { valuesOf } from '../files/values-of.ts'

/** A text as a save writes it. */
export const textOf = ({ collection }: DocumentRef, data: Data): string =>
  formats[collection]?.toFile(data) ?? ''

/** Merges both sides of a conflict; nothing where one of them cannot be read or is gone. */
export const mergeTexts = (
  document: DocumentRef,
  { base, mine, theirs }: Conflict,
  decisions?: ReadonlyMap<string, Side>,
): MergedEntry | undefined => {
  const [own, other] = [valuesOf(document, mine), valuesOf(document, theirs)]
  if (!own || !other || theirs === '') return undefined
  const began = base === undefined ? undefined : valuesOf(document, base)
  return mergeEntry(fieldsOf(document), { base: began, mine: own, theirs: other }, decisions)
}
