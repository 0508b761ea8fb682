import { plainMediaAddress } from '../../src/model/media.ts'
import { ask } from './gateway-client.ts'

/** A photo or attachment after intake. */
export interface StoredMedia {
  /** What entries say: `/media/<yyyy>/<mm>/<name>`. */
  url: string
  path: string
  name: string
}

const BYTES_PER_STEP = 0x8000

/**
 * Sends one file to intake. Throws GatewayError with the gateway's reason when it is refused.
 * @param asPhoto whether only a photo will do
 */
export const uploadAsset = async (file: File, asPhoto = false): Promise<StoredMedia> => {
  const asset = {
    path: `content/media/${file.name}`,
    content: await base64Of(file),
    encoding: 'base64' as const,
  }
  return ask('persistMedia', { asset, light: true, asPhoto })
}

/** Where the gateway serves a photo or attachment from the store or a draft; whatever signs its name holds. */
export const storeAddress = (address: string): string =>
  `/api${plainMediaAddress(address).split('/').map(encodeURIComponent).join('/')}`

/** A small picture for lists and forms. */
export const thumbnailOf = (address: string, width: number): string =>
  address.startsWith('/media/') ? `${storeAddress(address)}?w=${width}` : address

const base64Of = async (file: File) => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += BYTES_PER_STEP) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + BYTES_PER_STEP)))
  }
  return btoa(parts.join(''))
}
