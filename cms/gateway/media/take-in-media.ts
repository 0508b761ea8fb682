import type { Desk } from '../desk/desk.ts'
import type { Person } from '../persons/person.ts'
import { Refusal } from '../refusals/refusal.ts'
import { keepUpload } from './keep-upload.ts'
import type { Asset, StoredAsset } from './take-in-assets.ts'
import { takeInAssets } from './take-in-assets.ts'

/**
 * Takes a photo or document in. It belongs to no entry yet: the first save that shows it takes it along.
 * @throws Refusal 422 with the reason for a file that is not taken
 */
export const takeInMedia = async (
  desk: Desk,
  asset: Asset,
  asPhoto: boolean,
  person: Person,
): Promise<StoredAsset> => {
  const [stored] = await takeInAssets(desk, [asset], asPhoto)
  if (!stored) throw new Refusal(400, '没有收到照片。')
  await keepUpload(desk, stored, person)
  return stored
}
