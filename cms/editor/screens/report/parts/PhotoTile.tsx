import { thumbnailOf } from '../../../media-upload.ts'
import type { Upload } from '../../../uploads/upload.ts'
import { Thumbnail } from '../../../widgets/Thumbnail.tsx'
import type { ReportPhoto } from '../draft/report-draft.ts'

interface PhotoTileProps {
  photo: ReportPhoto
  /** Its way to the gateway, as long as it is on it. */
  upload: Upload | undefined
  /** Whether another page that is open sends what this one does not. */
  isElsewhere: boolean
  onRemove: () => void
}

const SHOWN_WIDTH = 320

/** One photo: what it shows, how far it has come, and the button that takes it away. Its size never changes. */
export const PhotoTile = ({ photo, upload, isElsewhere, onRemove }: PhotoTileProps) => (
  <li>
    {photo.image === undefined ? (
      upload && <Thumbnail blob={upload.blob} />
    ) : (
      <span className="ck-thumbnail">
        <img src={thumbnailOf(photo.image, SHOWN_WIDTH)} alt="" />
      </span>
    )}
    <progress
      max={100}
      value={photo.image === undefined ? (upload?.percent ?? 0) : 100}
      aria-label={photo.name}
    />
    <small>{wordsOf(photo, upload, isElsewhere)}</small>
    <button type="button" onClick={onRemove} aria-label={`去掉${photo.name}`}>
      去掉
    </button>
  </li>
)

const wordsOf = ({ image }: ReportPhoto, upload: Upload | undefined, isElsewhere: boolean): string => {
  if (image !== undefined) return '传好了'
  if (upload === undefined && isElsewhere) return '在另一页传'
  if (upload === undefined || upload.state === 'refused') return '没传上'
  if (upload.state === 'paused') return '等信号'
  return upload.state === 'sending' ? `${upload.percent}%` : '等着上传'
}
