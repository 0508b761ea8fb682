import { useRef } from 'react'
import { photoTypes } from '../../../src/model/media.ts'
import type { Upload } from '../uploads/upload.ts'
import { Thumbnail } from './Thumbnail.tsx'

/**
 * What the file picker offers. Safari turns HEIC into JPEG by itself as long as HEIC is not asked for; elsewhere it is let
 * through, so that nobody looks in vain for a photo, and the refusal can say why.
 */
const isSafari = 'GestureEvent' in globalThis
export const PHOTO_TYPES = [...photoTypes, ...(isSafari ? [] : ['heic', 'heif'])]
  .map((type) => `image/${type}`)
  .join()

interface ArrivalsProps {
  intake: {
    onTheWay: readonly Upload[]
    told: string | undefined
    dismiss: () => void
    drop: (key: string) => void
    hurry: () => void
  }
}

/** The files on their way, and those that were turned away with the reason. */
export const Arrivals = ({ intake: { onTheWay, told, dismiss, drop, hurry } }: ArrivalsProps) => (
  <>
    <ul className="ck-arrivals">
      {onTheWay.map((upload) => (
        <Arrival key={upload.key} upload={upload} onDrop={() => drop(upload.key)} onHurry={hurry} />
      ))}
    </ul>
    <div role="status">
      {told !== undefined && (
        <p className="ck-refused">
          {told}
          <button type="button" onClick={dismiss}>
            知道了
          </button>
        </p>
      )}
    </div>
  </>
)

interface ArrivalProps {
  upload: Upload
  onDrop: () => void
  onHurry: () => void
}

const Arrival = ({ upload, onDrop, onHurry }: ArrivalProps) => {
  const { name, state, said, percent, asPhoto } = upload
  return (
    <li className={`ck-arrival ck-${state}`}>
      {asPhoto && <Thumbnail blob={upload.blob} />}
      <p role={said === undefined ? undefined : 'status'}>{said ?? `${name}：${wordsOf(upload)}`}</p>
      <progress max={100} value={percent} hidden={state === 'refused'} aria-label={`${name}已传的部分`} />
      {state === 'paused' && (
        <button type="button" onClick={onHurry}>
          现在再试
        </button>
      )}
      <button type="button" onClick={onDrop} aria-label={state === 'refused' ? undefined : `不传${name}了`}>
        {state === 'refused' ? '知道了' : '不传了'}
      </button>
    </li>
  )
}

const wordsOf = ({ state, isShrunk, percent }: Upload) => {
  if (state === 'sending') return percent < 100 ? `正在上传 ${percent}%` : '传完了，正在收下……'
  return isShrunk ? '等着上传……' : '等着缩小、上传……'
}

interface ChooseFilesProps {
  label: string
  accept: string
  multiple?: boolean
  onFiles: (files: File[]) => void
}

/** A large button that opens the phone's or the computer's file picker. */
export const ChooseFiles = ({ label, accept, multiple = false, onFiles }: ChooseFilesProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="ck-choose" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
