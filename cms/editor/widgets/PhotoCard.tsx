import { thumbnailOf } from '../media-upload.ts'

/** One photo as the entry keeps it; further fields are carried along. */
export interface Photo {
  image: string
  alt?: string
  caption?: string
  [further: string]: unknown
}

interface PhotoCardProps {
  photo: Photo
  index: number
  count: number
  onChange: { write: (part: Partial<Photo>) => void; remove: () => void; move: (by: -1 | 1) => void }
}

/** A photo with its description, its caption and the buttons that move it. */
export const PhotoCard = ({ photo, index, count, onChange }: PhotoCardProps) => (
  <li className="ck-photo">
    <img src={thumbnailOf(photo.image, 320)} alt="" loading="lazy" />
    <div className="ck-photo-words">
      <label>
        画面说明<em>必填</em>
        <input
          value={photo.alt ?? ''}
          maxLength={80}
          placeholder="谁、在哪里、做什么"
          onChange={(event) => onChange.write({ alt: event.target.value })}
        />
      </label>
      <label>
        图片文字
        <input
          value={photo.caption ?? ''}
          maxLength={80}
          placeholder="显示在照片下面，可以不填"
          onChange={(event) => onChange.write({ caption: event.target.value })}
        />
      </label>
      <Buttons {...{ index, count, onChange }} />
    </div>
  </li>
)

const Buttons = ({ index, count, onChange }: Omit<PhotoCardProps, 'photo'>) => (
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
