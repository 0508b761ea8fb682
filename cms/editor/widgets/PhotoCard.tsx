import { useId } from 'react'
import type { TextField } from '../../../src/model/fields/field.ts'
import { thumbnailOf } from '../media-upload.ts'

/** One photo as the entry keeps it; further fields are carried along. */
export interface Photo {
  image: string
  [further: string]: unknown
}

interface PhotoCardProps {
  photo: Photo
  /** The texts that go with a photo, as the model names and limits them. */
  texts: [name: string, field: TextField][]
  index: number
  count: number
  onChange: { write: (part: Partial<Photo>) => void; remove: () => void; move: (by: -1 | 1) => void }
}

/** A photo with its texts and the buttons that move it. */
export const PhotoCard = ({ photo, texts, index, count, onChange }: PhotoCardProps) => (
  <li className="ck-photo">
    <img src={thumbnailOf(photo.image, 320)} alt="" loading="lazy" />
    <div className="ck-photo-words">
      {texts.map(([name, field]) => (
        <PhotoText
          key={name}
          field={field}
          value={String(photo[name] ?? '')}
          onChange={(text) => onChange.write({ [name]: text })}
        />
      ))}
      <Buttons {...{ index, count, onChange }} />
    </div>
  </li>
)

interface PhotoTextProps {
  field: TextField
  value: string
  onChange: (text: string) => void
}

const PhotoText = ({ field, value, onChange }: PhotoTextProps) => {
  const hint = useId()
  return (
    <>
      <label>
        {field.label}
        {field.required && <em>必填</em>}
        <input
          value={value}
          maxLength={field.max}
          aria-describedby={hint}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      <small id={hint}>{field.hint}</small>
    </>
  )
}

const Buttons = ({ index, count, onChange }: Omit<PhotoCardProps, 'photo' | 'texts'>) => (
  <p className="ck-photo-buttons">
    <span>第 {index + 1} 张</span>
    <button
      type="button"
      disabled={index === 0}
      onClick={() => onChange.move(-1)}
      aria-label={`第 ${index + 1} 张往前移`}
    >
      往前
    </button>
    <button
      type="button"
      disabled={index === count - 1}
      onClick={() => onChange.move(1)}
      aria-label={`第 ${index + 1} 张往后移`}
    >
      往后
    </button>
    <button type="button" onClick={onChange.remove} aria-label={`去掉第 ${index + 1} 张`}>
      去掉
    </button>
  </p>
)
