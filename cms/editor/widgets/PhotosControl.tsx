import { fromJS } from 'immutable'
import { useEffect, useRef } from 'react'
import type { Field, TextField } from '../../../src/model/fields/field.ts'
import type { ControlProps } from './control.ts'
import { takesFiles } from '../drops/takes-files.ts'
import { modelField, plainValue, useValidity } from './control.ts'
import { Arrivals, ChooseFiles, PHOTO_TYPES } from './Arrivals.tsx'
import { PickFromLibrary } from '../library/PhotoPicker.tsx'
import { PhotoCard } from './PhotoCard.tsx'
import type { Photo } from './PhotoCard.tsx'
import { useIntake } from './intake.ts'
import type { PickedPhoto } from '../library/PhotoPicker.tsx'
import { placeHere } from './place-of-field.ts'
import type { PhotoRoom } from './photo-room.ts'
import { chooseLabel, fullSentence, leftOutSentence } from './photo-room.ts'

/**
 * The photos of an entry: up to twenty picked at once from a phone or a computer, each with its description.
 * Order is changed by buttons, so it works with a keyboard and with a thumb.
 */
export const PhotosControl = (props: ControlProps<unknown>) => {
  const photos = (plainValue(props.value) as Photo[] | undefined) ?? []
  const field = modelField(props.field)
  const { max, texts } = photoLimits(field)
  const { change, add, addPicked } = useLatest(photos, (next) => props.onChange(fromJS(next)))
  const intake = useIntake({ onStored: add, asPhoto: true, keptAs: placeHere(props.field) })
  const room = { most: max, left: max - photos.length - intake.uploading }
  useValidity(props.ref)
  return (
    <div
      id={props.forID}
      className={`${props.classNameWrapper} ck-photos`}
      tabIndex={-1}
      {...takesFiles((files) => sendWithin(files, room, intake))}
    >
      <ol>
        {photos.map((photo, index) => (
          <PhotoCard
            key={photo.image + String(index)}
            {...{ photo, texts, index, count: photos.length }}
            onChange={changeAt(photos, index, change)}
          />
        ))}
      </ol>
      <Arrivals intake={intake} />
      <ChooseWithin room={room} intake={intake} />
      {room.left > 0 && <PickFromLibrary most={room.left} onPick={(picked) => picked.forEach(addPicked)} />}
    </div>
  )
}

/** Sends as many as fit in and tells of the others. */
const sendWithin = (files: File[], room: PhotoRoom, intake: Intake) => {
  const names = files.map(({ name }) => name)
  const leftOut = leftOutSentence(names, room)
  if (leftOut !== undefined) intake.tell(leftOut)
  intake.send(files.slice(0, Math.max(0, room.left)))
}

const ChooseWithin = ({ room, intake }: { room: PhotoRoom; intake: Intake }) =>
  room.left > 0 ? (
    <ChooseFiles
      label={chooseLabel(room)}
      accept={PHOTO_TYPES}
      multiple
      onFiles={(files) => sendWithin(files, room, intake)}
    />
  ) : (
    <p role="status">{fullSentence(room)}</p>
  )

type Intake = ReturnType<typeof useIntake>

type PhotoTexts = [name: string, field: TextField][]

/** How many photos the model allows, and the texts that each of them has. */
const photoLimits = (field: Field): { max: number; texts: PhotoTexts } => {
  if (field.kind !== 'list') return { max: Infinity, texts: [] }
  const texts = Object.entries(field.fields).filter(
    (row): row is PhotoTexts[number] => row[1].kind === 'text',
  )
  return { max: field.max, texts }
}

/** Uploads end long after they began: each must add to the list as it is then, and the same photo only once. */
const useLatest = (photos: Photo[], onChange: (photos: Photo[]) => void) => {
  const latest = useRef(photos)
  useEffect(() => {
    latest.current = photos
  })
  const change = (next: Photo[]) => {
    latest.current = next
    onChange(next)
  }
  const append = (photo: Photo) => {
    const isThere = latest.current.some(({ image }) => image === photo.image)
    if (!isThere) change([...latest.current, photo])
  }
  return {
    change,
    add: (image: string) => append({ image }),
    // What it is said to show elsewhere it shows here too.
    addPicked: ({ address: image, alt }: PickedPhoto) => append(alt === '' ? { image } : { image, alt }),
  }
}

/** What the buttons of one card do to the whole list. */
const changeAt = (photos: Photo[], index: number, change: (photos: Photo[]) => void) => ({
  write: (part: Partial<Photo>) =>
    change(photos.map((photo, at) => (at === index ? { ...photo, ...part } : photo))),
  remove: () => change(photos.filter((_, at) => at !== index)),
  move: (by: -1 | 1) => {
    const next = [...photos]
    next.splice(index + by, 0, ...next.splice(index, 1))
    change(next)
  },
})
