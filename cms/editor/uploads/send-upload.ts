import { upload, UPLOADS_ADDRESS } from '../../protocol/media.ts'
import { noAnswer, understood, whatWasTold } from '../gateway-client.ts'
import type { Upload } from './upload.ts'

/** A line that has moved no byte for so long is dead, whatever the phone says of it. */
const STALLED_AFTER_IN_MS = 30_000
/** Intake draws one photo after another, whoever sent them. */
const ANSWERED_WITHIN_IN_MS = 180_000

/** A photo or attachment after intake. */
export interface StoredMedia {
  /** What entries say: `/media/<yyyy>/<mm>/<name>`. */
  url: string
  path: string
  name: string
}

/** Who follows a file on its way. */
export interface Sending {
  onPercent?: (percent: number) => void
  /** Says that nobody wants it there any more. */
  dropped?: AbortSignal
}

/**
 * Sends one file to the gateway's intake and tells how far it is, which `fetch` cannot.
 * @throws GatewayError with the gateway's reason when it is refused; the signal's reason when it is dropped
 */
export const sendUpload = async (
  { name, asPhoto, blob }: Pick<Upload, 'name' | 'asPhoto' | 'blob'>,
  { onPercent, dropped }: Sending = {},
): Promise<StoredMedia> => {
  const request = new XMLHttpRequest()
  request.open('POST', `${UPLOADS_ADDRESS}?${new URLSearchParams({ name, asPhoto: String(asPhoto) })}`)
  // Not `blob.type`: a form of another site could send that as well.
  request.setRequestHeader('Content-Type', 'application/octet-stream')
  const stop = () => request.abort()
  dropped?.addEventListener('abort', stop)
  await answered(request, blob, onPercent)
  dropped?.removeEventListener('abort', stop)
  dropped?.throwIfAborted()
  if (request.status === 0) throw noAnswer()
  return understood(upload.answer, whatWasTold(request.status, readJson(request.responseText)))
}

/** Sends the request and waits until it has ended, in whatever way. */
const answered = (request: XMLHttpRequest, body: Blob, onPercent: Sending['onPercent']): Promise<void> =>
  new Promise((resolve) => {
    let timer = 0
    const within = (timeInMs: number) => {
      clearTimeout(timer)
      timer = window.setTimeout(() => request.abort(), timeInMs)
    }
    request.upload.onprogress = ({ loaded, total }) => {
      within(STALLED_AFTER_IN_MS)
      onPercent?.(Math.floor((100 * loaded) / Math.max(1, total)))
    }
    request.upload.onload = () => within(ANSWERED_WITHIN_IN_MS)
    request.onloadend = () => {
      clearTimeout(timer)
      resolve()
    }
    within(STALLED_AFTER_IN_MS)
    request.send(body)
  })

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
