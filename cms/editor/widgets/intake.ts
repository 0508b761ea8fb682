import { useRef, useState } from 'react'
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

/**
 * Sends files one after the other, so that a phone's line is not split, and tells of each how it went.
 * @param onStored is called with the address of each file that was taken in
 * @param asPhoto whether only photos will do
 */
export const useIntake = (onStored: (address: string, file: File) => void, asPhoto: boolean) => {
  const [onTheWay, setOnTheWay] = useState<PhotoOnItsWay[]>([])
  const keys = useRef(0)
  const drop = (key: string) => setOnTheWay((all) => all.filter((photo) => photo.key !== key))
  const refuse = (key: string, refusal: string) =>
    setOnTheWay((all) => all.map((photo) => (photo.key === key ? { ...photo, refusal } : photo)))
  const sendOne = async (key: string, file: File) => {
    try {
      const { url } = await uploadAsset(file, asPhoto)
      drop(key)
      onStored(url, file)
    } catch (error) {
      refuse(key, refusalOf(file.name, error))
    }
  }
  const tell = (refusal: string) =>
    setOnTheWay((all) => [...all, { key: String((keys.current += 1)), name: '', refusal }])
  const send = async (files: File[]) => {
    const queue = files.map((file) => ({ file, key: String((keys.current += 1)) }))
    setOnTheWay((all) => [...all, ...queue.map(({ key, file }) => ({ key, name: file.name }))])
    for (const { key, file } of queue) await sendOne(key, file)
  }
  const uploading = onTheWay.filter(({ refusal }) => refusal === undefined).length
  return { onTheWay, send, tell, drop, uploading, busy: uploading > 0 }
}
