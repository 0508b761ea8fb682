import type { ContentStore } from '../content-store/content-store.ts'
import { Refusal } from '../refusals/refusal.ts'
import { mediaPath } from './media.ts'

/** A photo as the protocol answers it, bytes included. @throws Refusal 404 */
export const mediaFile = async (store: ContentStore, path: string, blob: string | undefined) => {
  const found = mediaPath(path)
  if (blob === undefined) throw new Refusal(404, `没有照片“${found}”。`)
  const bytes = await store.read.bytes(blob)
  return {
    ...mediaFacts(found, blob),
    size: bytes.length,
    encoding: 'base64' as const,
    content: bytes.toString('base64'),
  }
}

/** Everything about a photo but its bytes; `displayURL` shows it without loading it into the editor. */
export const mediaFacts = (path: string, blob: string) => {
  const url = path.replace(/^content/, '')
  return { id: blob, path, name: path.split('/').at(-1) ?? path, url, displayURL: `/api${url}` }
}
