import type { DocumentRef } from '../comparing/fields-of.ts'
import { formAddress } from '../form-address.ts'
import { placeOf } from '../widgets/place-of-field.ts'
import { uploads } from './uploads.ts'

/**
 * A new entry gets another address with its first save: what was chosen in its fields while that was on its way follows it.
 * @param kept what the address named until then
 */
export const followSave = (kept: string, { collection, slug }: DocumentRef): void => {
  const before = new RegExp(`/new\\?(?:.*&)?kept=${kept}(?:&\\S*)? (.+)$`)
  for (const { place } of uploads.all()) {
    const [, field] = before.exec(place) ?? []
    const after = field === undefined ? undefined : placeOf(formAddress(collection, slug), field)
    if (after !== undefined) uploads.move(place, after)
  }
}
