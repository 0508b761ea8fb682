import { GatewayError } from '../gateway-client.ts'
import { keepingWords } from '../words/keeping.ts'
import type { Kept } from './copies/find-kept.ts'
import { openForm } from './open-form.ts'
import { takeUp } from './take-up.ts'
import { screenHere, unsavedAddress } from './unsaved-address.ts'

/** Goes on with an unsaved text: in the form that stands open where it is about the same entry, else at its own address. */
export const goOnWith = async (kept: Kept): Promise<void> => {
  const form = openForm()
  const isOnScreen = screenHere(kept) !== undefined
  const isHere = !isOnScreen && form?.collection === kept.collection && form.slug === kept.slug
  if (!isHere) return location.assign(unsavedAddress(kept))
  if (!(await takeUp(kept))) throw new GatewayError(404, { error: keepingWords.gone })
}
