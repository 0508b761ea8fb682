import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { showFailure } from '../notifications/shown.ts'
import type { Upload } from './upload.ts'
import { awaitNoMore, awaitUploads } from './awaited.ts'
import { newUploadKey, takeUpUploads, untilKnown, uploads } from './uploads.ts'

/** What a field knows of its files on their way. */
export interface FieldUploads {
  onTheWay: readonly Upload[]
  /** Whether it is known what an earlier page has left behind. */
  isKnown: boolean
  /** Whether that is with another page that is open, which goes on with it. */
  isElsewhere: boolean
  /** How many are not with their form yet. */
  travelling: number
  /** Sends files; answers the key of each. */
  send: (files: readonly File[]) => string[]
  drop: (key: string) => void
  /** Tries at once instead of waiting for the signal. */
  hurry: () => void
}

export interface FieldOfUploads {
  /** What the field is called when the page is opened again; without it a reload loses what has not arrived. */
  keptAs?: string | undefined
  asPhoto: boolean
  /** Is called with the address of each file that has arrived, in the order in which they were chosen. */
  onStored: (address: string, upload: Upload) => void
  /** Whether the field can take one now: a story opens a moment after its field. */
  isOpen?: (() => boolean) | undefined
}

const chosenFor = (place: string, asPhoto: boolean) => (blob: File) => ({
  key: newUploadKey(),
  place,
  name: blob.name,
  asPhoto,
  blob,
})

/** The files of one field on their way to the gateway. */
export const useUploads = ({ keptAs, asPhoto, onStored, isOpen }: FieldOfUploads): FieldUploads => {
  const [ownPlace] = useState(newUploadKey)
  const place = keptAs ?? ownPlace
  // A story keeps the `send` that it was opened with, while a new entry gets its address only then.
  const placeNow = useRef(place)
  useLayoutEffect(() => void (placeNow.current = place), [place])
  const [isKnown, setIsKnown] = useState(keptAs === undefined)
  const [isHere, setIsHere] = useState(keptAs === undefined)
  const all = useSyncExternalStore(uploads.onChange, uploads.all)
  const onTheWay = all.filter((upload) => upload.place === place)
  useHandOver(onTheWay, onStored, isOpen)
  useEffect(() => {
    if (keptAs === undefined) return
    // A new entry gets its address while its first photos are on their way.
    uploads.move(ownPlace, keptAs)
    const taken = takeUpUploads(keptAs)
    void taken.then(() => setIsHere(true))
    void untilKnown(taken).then(() => setIsKnown(true))
  }, [keptAs, ownPlace])
  useEffect(() => () => giveUp(ownPlace), [ownPlace])
  const send = (files: readonly File[]) => {
    const chosen = files.map(chosenFor(placeNow.current, asPhoto))
    uploads.add(chosen)
    return chosen.map(({ key }) => key)
  }
  const drop = (key: string) => uploads.drop(key)
  const hurry = () => uploads.hurry()
  const travelling = onTheWay.filter(({ state }) => state !== 'refused').length
  useEffect(() => awaitUploads(place, travelling), [place, travelling])
  useEffect(() => () => awaitNoMore(place), [place])
  return { onTheWay, isKnown, isElsewhere: isKnown && !isHere, travelling, send, drop, hurry }
}

/** Nobody is left who could take them: they go, and that is said. */
const giveUp = (place: string) => {
  const left = uploads.all().filter((upload) => upload.place === place)
  for (const { key } of left) uploads.drop(key)
  const names = left.filter(({ state }) => state !== 'refused').map(({ name }) => `“${name}”`)
  if (names.length > 0) showFailure(`${names.join('、')}还没传完，这一页就换了，没有放进去。请再选一次。`)
}

/** Uploads end long after they began: each is handed to the form as it is then. */
const useHandOver = (
  onTheWay: readonly Upload[],
  onStored: FieldOfUploads['onStored'],
  isOpen: () => boolean = () => true,
) =>
  useEffect(() => {
    if (!isOpen()) return
    for (const upload of onTheWay) {
      if (upload.address === undefined) continue
      // In this order: nothing may seem to have arrived that the form does not have.
      onStored(upload.address, upload)
      uploads.drop(upload.key)
    }
  })
