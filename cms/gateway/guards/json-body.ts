import { Refusal } from '../refusals/refusal.ts'

/** Room for a save with its photos: base64 makes them a third larger. */
export const MOST_BODY_BYTES = 60 * 1024 * 1024

const tooLarge = () => new Refusal(413, '一次传的内容超过 60 MB，没有保存。请分几次上传照片，每次少选几张。')

/**
 * Reads a JSON body, never more than its limit.
 * Other content types are refused: a plain HTML form of a hostile page can send those, but never `application/json`.
 * @throws Refusal 400, 413 or 415
 */
export const jsonBody = async (request: Request): Promise<unknown> => {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new Refusal(415, '请求的格式不对，只接受 JSON。')
  }
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BODY_BYTES) throw tooLarge()
  const text = await readText(request)
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, '请求的内容不完整或不是 JSON，没有执行。请再试一次。')
  }
}

/** A length header may be missing or wrong, so the bytes themselves are counted. */
const readText = async ({ body }: Request) => {
  const reader = body?.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length
    if (size > MOST_BODY_BYTES) throw tooLarge()
    parts.push(part.value)
  }
  return Buffer.concat(parts).toString('utf8')
}
