import { bodyLimit } from 'hono/body-limit'
import { LARGEST_UPLOAD_IN_MB } from '../../../src/model/media.ts'
import { Refusal } from '../refusals/refusal.ts'

/** Room for the largest upload, which base64 makes a third larger, and the text around it. */
const LARGEST_BODY_IN_MB = LARGEST_UPLOAD_IN_MB * 1.5

/** Never takes in more than fits a save, whatever the request says of its length. */
export const bodyWithinLimit = bodyLimit({
  maxSize: LARGEST_BODY_IN_MB * 1024 * 1024,
  onError: () => {
    throw new Refusal(
      413,
      `一次传的内容超过 ${LARGEST_BODY_IN_MB} MB，没有保存。请分几次上传照片，每次少选几张。`,
    )
  },
})

/**
 * Reads a JSON body.
 * Other content types are refused: a plain HTML form of a hostile page can send those, but never `application/json`.
 * @throws Refusal 400 or 415
 */
export const jsonBody = async (request: Request): Promise<unknown> => {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new Refusal(415, '请求的格式不对，只接受 JSON。')
  }
  const bytes = await request.arrayBuffer()
  try {
    // Read strictly: what is not UTF-8 would be kept as rows of question marks.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal(400, '请求的内容不完整，不是 JSON，或者不是 UTF-8 文字，没有执行。请再试一次。')
  }
}
