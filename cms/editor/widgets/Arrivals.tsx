import { useRef } from 'react'
import { photoTypes } from '../../../src/model/media.ts'
import type { PhotoOnItsWay } from './intake.ts'

/** What the file picker offers; HEIC is let through so that the refusal can say why. */
export const PHOTO_TYPES = [...photoTypes, 'heic', 'heif'].map((type) => `image/${type}`).join()

/** The files on their way, and those that were turned away with the reason. */
export const Arrivals = ({ photos, onDrop }: { photos: PhotoOnItsWay[]; onDrop: (key: string) => void }) => (
  <ul className="ck-arrivals" role="status">
    {photos.map(({ key, name, refusal }) => (
      <li key={key} className={refusal === undefined ? '' : 'ck-refused'}>
        {refusal ?? `${name}：正在上传……`}
        {refusal !== undefined && (
          <button type="button" onClick={() => onDrop(key)}>
            知道了
          </button>
        )}
      </li>
    ))}
  </ul>
)

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
