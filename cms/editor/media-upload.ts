import { plainMediaAddress } from '../../src/model/media.ts'
import { HEIC_REFUSED } from '../protocol/media.ts'
import { GatewayError } from './gateway-client.ts'
import type { StoredMedia } from './uploads/send-upload.ts'
import { sendUpload } from './uploads/send-upload.ts'
import { shrink } from './uploads/shrink/shrink.ts'

/**
 * Sends one file to intake, a photo as small as it is kept; fields send theirs through `useUploads`, which bears with a bad line.
 * Throws GatewayError with the gateway's reason when it is refused.
 * @param asPhoto whether only a photo will do
 */
export const uploadAsset = async (file: File, asPhoto = false): Promise<StoredMedia> => {
  const shrunk = await shrink(file)
  if ('refused' in shrunk) throw new GatewayError(422, { error: `“${file.name}”${HEIC_REFUSED}` })
  return sendUpload({ name: file.name, asPhoto, blob: shrunk.blob })
}

/** Where the gateway serves a photo or attachment from the store or a draft; whatever signs its name holds. */
export const storeAddress = (address: string): string =>
  `/api${plainMediaAddress(address).split('/').map(encodeURIComponent).join('/')}`

/** A small picture for lists and forms. */
export const thumbnailOf = (address: string, width: number): string =>
  address.startsWith('/media/') ? `${storeAddress(address)}?w=${width}` : address
