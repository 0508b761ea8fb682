import { useRef, useState } from 'react'
import { attachmentEndings } from '../../protocol/media.ts'
import { GatewayError } from '../gateway-client.ts'
import { uploadAsset } from '../media-upload.ts'

/** A photo on its way to the gateway, or turned away by it. */
export interface PhotoOnItsWay {
  key: string
  name: string
  refusal?: string
}

/** Intake's own refusals name the file; whatever else came in between does not. */
const refusalOf = (name: string, error: unknown) => {
  if (!(error instanceof GatewayError)) return `“${name}”没有传成功，请再选一次。`
  return error.status === 422 ? error.message : `“${name}”没有传成功，请再选一次。${error.message}`
}

const DOCUMENT = new RegExp(`\\.(${attachmentEndings.join('|')})$`, 'i')

/** Why a file cannot be a photo: intake takes documents as well, and would not know that a photo was asked for. */
export const noPhoto = (name: string): string | undefined =>
  DOCUMENT.test(name)
    ? `“${name}”是文件，不是照片。要给群众下载，请传到“附件”里；要当照片用，请把那一页截图后再上传。`
    : undefined

interface IntakeOptions {
  /** Called with the address of each file that was taken in. */
  onStored: (address: string, file: File) => void
  /** Why a file of that name has no place here, when it has none. */
  misplaced?: ((name: string) => string | undefined) | undefined
}

/**
 * Sends photos one after the other, so that a phone's line is not split, and tells of each how it went.
 */
export const usePhotoIntake = ({ onStored, misplaced }: IntakeOptions) => {
  const [onTheWay, setOnTheWay] = useState<PhotoOnItsWay[]>([])
  const keys = useRef(0)
  const drop = (key: string) => setOnTheWay((all) => all.filter((photo) => photo.key !== key))
  const refuse = (key: string, refusal: string) =>
    setOnTheWay((all) => all.map((photo) => (photo.key === key ? { ...photo, refusal } : photo)))
  const sendOne = async (key: string, file: File) => {
    const refusal = misplaced?.(file.name)
    if (refusal !== undefined) return refuse(key, refusal)
    try {
      const { url } = await uploadAsset(file)
      drop(key)
      onStored(url, file)
    } catch (error) {
      refuse(key, refusalOf(file.name, error))
    }
  }
  const send = async (files: File[]) => {
    const queue = files.map((file) => ({ file, key: String((keys.current += 1)) }))
    setOnTheWay((all) => [...all, ...queue.map(({ key, file }) => ({ key, name: file.name }))])
    for (const { key, file } of queue) await sendOne(key, file)
  }
  return { onTheWay, send, drop, busy: onTheWay.some(({ refusal }) => refusal === undefined) }
}
