import { mediaUrlOf } from '../../../src/model/addresses.ts'
import { beijingDay } from '../../../src/model/beijing-time.ts'
import type { ContentFile } from '../content-store/contract.ts'
import { RefusedUpload } from './refused-upload.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Desk } from '../desk/desk.ts'
import { mediaPath } from './media.ts'

/** A file as it comes with a save. */
export interface Asset {
  path: string
  /** Base64. */
  content: string
}

/** A file after intake: where it was meant to lie and where it lies. */
export interface StoredAsset extends ContentFile {
  wanted: string
}

/**
 * Takes uploads in: photos upright, shrunk, without place and camera; documents as they are; all named by their content.
 * @param asPhoto whether only photos will do
 * @throws Refusal 422 with the reason for a file that is not taken
 */
export const takeInAssets = async (
  desk: Desk,
  assets: readonly Asset[],
  asPhoto = false,
): Promise<StoredAsset[]> => {
  const stored: StoredAsset[] = []
  // One after another: a phone's photo takes 100 MB while it is redrawn.
  for (const asset of assets) stored.push(await takeIn(desk, asset, asPhoto))
  return stored
}

const takeIn = (desk: Desk, { path, content }: Asset, asPhoto: boolean): Promise<StoredAsset> =>
  takeInBytes(desk, { path, bytes: Buffer.from(content, 'base64') }, asPhoto)

/** The same for one file that came as bytes. @throws Refusal 422 */
export const takeInBytes = async (
  desk: Desk,
  { path, bytes }: { path: string; bytes: Uint8Array },
  asPhoto: boolean,
): Promise<StoredAsset> => {
  const wanted = mediaPath(path)
  const upload = await desk.takeInUpload(bytes, wanted.split('/').at(-1) ?? wanted, asPhoto).catch(asRefusal)
  const month =
    /^content\/media\/(\d{4}\/\d{2})\//.exec(wanted)?.[1] ??
    beijingDay(desk.clock()).slice(0, 7).replace('-', '/')
  return {
    wanted,
    path: `content/media/${month}/${upload.name}`,
    id: await desk.store.keep(upload.bytes),
  }
}

const asRefusal = (reason: unknown): never => {
  throw reason instanceof RefusedUpload ? new Refusal(422, reason.message) : reason
}

/** The files that a save brings along. */
export const assetFiles = (assets: readonly StoredAsset[]): ContentFile[] =>
  assets.map(({ path, id }) => ({ path, id }))

/** The text with every mention of an uploaded file's name replaced by the name it has after intake. */
export const withNewNames = (text: string, assets: readonly StoredAsset[]): string =>
  assets
    .flatMap(({ wanted, path }) => spellings(wanted).map((name) => ({ name, address: mediaUrlOf(path) })))
    // The longest first: `a.jpg` must not be found inside `a.jpg.jpg`.
    .toSorted((one, other) => other.name.length - one.name.length)
    .reduce((done, { name, address }) => done.replaceAll(name, address), text)

/** A text may say the address plainly, percent-encoded, or as the path in the store. */
const spellings = (path: string) => {
  const address = mediaUrlOf(path)
  return [path, address, encodeURI(address), `/media/${encodeURIComponent(address.slice('/media/'.length))}`]
}
