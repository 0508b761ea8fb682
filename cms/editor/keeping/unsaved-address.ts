import type { UnsavedRow } from '../../protocol/keeping.ts'
import { thisDevice } from './this-device.ts'

/**
 * The screen of ours that a text was written on, where this device has it there still; on any other it is gone on with in
 * the form.
 */
export const screenHere = ({ screen, device }: Pick<UnsavedRow, 'screen' | 'device'>): string | undefined =>
  device.id === thisDevice().id ? screen : undefined

/** Where an unsaved text is gone on with in its entry's form, or in an empty one. */
export const unsavedInForm = ({
  id,
  collection,
  slug,
}: Pick<UnsavedRow, 'id' | 'collection' | 'slug'>): string => {
  const form = slug === undefined ? 'new' : `entries/${slug}`
  return `/admin/#/collections/${collection}/${form}?kept=${id}`
}

/** Where an unsaved text is gone on with: on the screen that has it, or else in the form. */
export const unsavedAddress = (
  kept: Pick<UnsavedRow, 'id' | 'collection' | 'slug' | 'screen' | 'device'>,
): string => {
  const screen = screenHere(kept)
  return screen === undefined ? unsavedInForm(kept) : `/admin/${screen}/`
}
