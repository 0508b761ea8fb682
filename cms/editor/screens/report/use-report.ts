import { useEffect, useState } from 'react'
import { reports } from '../../../../src/model/collections/reports.ts'
import type { Upload } from '../../uploads/upload.ts'
import type { FieldUploads } from '../../uploads/use-uploads.ts'
import { useUploads } from '../../uploads/use-uploads.ts'
import { leftOutSentence } from '../../widgets/photo-room.ts'
import { askedDraft } from './draft/asked-draft.ts'
import { dropDraft, keepDraft, onKeptElsewhere } from './draft/kept-draft.ts'
import type { ReportDraft } from './draft/report-draft.ts'

/** The report that is being written, and all that is done to it. */
export interface OpenReport {
  draft: ReportDraft
  /** Sets some fields; kept on this device at once. */
  change: (part: Partial<ReportDraft>) => void
  /** Whether this device keeps what is typed. */
  isKept: boolean
  uploads: FieldUploads
  addPhotos: (files: readonly File[]) => void
  removePhoto: (key: string) => void
  /** Which of the photos chosen last no longer fit in, in words. */
  leftOut: string | undefined
  /** Begins the next report. */
  again: () => void
}

const { max: most } = reports.fields.photos

/** Opens the report that was left unfinished on this device, or a new one. */
export const useReport = (): OpenReport => {
  const [draft, setDraft] = useState(() => askedDraft(location.search))
  const [isKept, setIsKept] = useState(true)
  useSameElsewhere(setDraft)
  // From what stands then: uploads end long after they began.
  const update: Update = (changed) =>
    setDraft((before) => {
      const next = changed(before)
      setIsKept(keepDraft(next))
      return next
    })
  const change = (part: Partial<ReportDraft>) => update((before) => ({ ...before, ...part }))
  const photos = useReportPhotos(draft, update)
  const again = () => setDraft(dropDraft())
  return { draft, change, isKept, ...photos, again }
}

/** The same photo chosen twice is one photo. */
const withAddress = (photos: ReportDraft['photos'], key: string, image: string) =>
  photos.some((photo) => photo.image === image)
    ? photos.filter((photo) => photo.key !== key)
    : photos.map((photo) => (photo.key === key ? { ...photo, image } : photo))

type Update = (changed: (before: ReportDraft) => ReportDraft) => void

/** The report's photos and their way to the gateway. */
const useReportPhotos = (draft: ReportDraft, update: Update) => {
  const [leftOut, setLeftOut] = useState<string>()
  const changePhotos = (changed: (photos: ReportDraft['photos']) => ReportDraft['photos']) =>
    update((before) => ({ ...before, photos: changed(before.photos) }))
  const onStored = (image: string, { key }: Upload) =>
    changePhotos((photos) => withAddress(photos, key, image))
  const uploads = useUploads({ keptAs: 'report', asPhoto: true, onStored })
  const addPhotos = (files: readonly File[]) => {
    const left = most - draft.photos.length
    const names = files.map(({ name }) => name)
    setLeftOut(leftOutSentence(names, { most, left }))
    const keys = uploads.send(files.slice(0, left))
    changePhotos((photos) => [...photos, ...keys.map((key, at) => ({ key, name: names[at] ?? '' }))])
  }
  const removePhoto = (key: string) => {
    uploads.drop(key)
    setLeftOut(undefined)
    changePhotos((photos) => photos.filter((photo) => photo.key !== key))
  }
  return { uploads, addPhotos, removePhoto, leftOut }
}

/**
 * Two pages with the same report stay the same: each would write over what the other has kept. Only the one that was asked to
 * hands it in, for the photos are with it.
 */
const useSameElsewhere = (setDraft: Update) =>
  useEffect(
    () => onKeptElsewhere((kept) => setDraft(({ isHandedIn = false }) => ({ ...kept, isHandedIn }))),
    [],
  )
