import { mediaUrlOf } from '../../../src/model/addresses.ts'
import type { ContentStore } from '../content-store/contract.ts'
import { Refusal } from '../refusals/refusal.ts'
import { mediaPath } from './media.ts'

/** A photo as the protocol answers it, bytes included. @throws Refusal 404 */
export const mediaFile = async (store: ContentStore, path: string, id: string | undefined) => {
  const found = mediaPath(path)
  if (id === undefined) throw new Refusal(404, `没有照片“${found}”。`)
  const bytes = await store.bytes(id)
  return {
    ...mediaFacts(found, id),
    size: bytes.length,
    encoding: 'base64' as const,
    content: bytes.toString('base64'),
  }
}

/** Everything about a photo but its bytes; `displayURL` shows it without loading it into the editor. */
export const mediaFacts = (path: string, id: string) => {
  const url = mediaUrlOf(path)
  return { id, path, name: path.split('/').at(-1) ?? path, url, displayURL: `/api${url}` }
}
