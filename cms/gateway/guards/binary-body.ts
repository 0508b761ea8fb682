import { bodyLimit } from 'hono/body-limit'
import { LARGEST_UPLOAD_IN_MB } from '../../../src/model/media.ts'
import { Refusal } from '../refusals/refusal.ts'

/** Never takes in more than the largest upload, whatever the request says of its length. */
export const uploadWithinLimit = bodyLimit({
  maxSize: LARGEST_UPLOAD_IN_MB * 1024 * 1024,
  onError: () => {
    throw new Refusal(
      413,
      `这个文件超过了 ${LARGEST_UPLOAD_IN_MB} MB，没有收。请把它缩小或拆成几份，再上传。`,
    )
  },
})

/**
 * Reads a body that is a file.
 * Other content types are refused: a plain HTML form of a hostile page can send those, but never this one.
 * @throws Refusal 415
 */
export const binaryBody = async (request: Request): Promise<Uint8Array> => {
  if (request.headers.get('content-type') !== 'application/octet-stream') {
    throw new Refusal(415, '请求的格式不对，这里只接受文件本身。')
  }
  return new Uint8Array(await request.arrayBuffer())
}
