import { reports } from '../../../../../src/model/collections/reports.ts'
import { ChooseFiles, PHOTO_TYPES } from '../../../widgets/Arrivals.tsx'
import { chooseLabel, fullSentence } from '../../../widgets/photo-room.ts'
import type { OpenReport } from '../use-report.ts'
import { PhotoTile } from './PhotoTile.tsx'

const { max: most, label } = reports.fields.photos

/** The photos: from the camera or the album, seen at once, sent while the rest is typed. */
export const Photos = ({ report }: { report: OpenReport }) => (
  <section className="ck-report-field" aria-label={label}>
    <ul className="ck-report-photos">
      {report.draft.photos.map((photo) => (
        <PhotoTile
          key={photo.key}
          photo={photo}
          upload={report.uploads.onTheWay.find(({ key }) => key === photo.key)}
          isElsewhere={report.uploads.isElsewhere}
          onRemove={() => report.removePhoto(photo.key)}
        />
      ))}
    </ul>
    <ChooseMore report={report} />
    <div className="ck-said" role="status">
      <Refusals report={report} />
      {report.leftOut !== undefined && <p>{report.leftOut}</p>}
      <Pause uploads={report.uploads} />
    </div>
  </section>
)

const ChooseMore = ({ report: { draft, addPhotos } }: { report: OpenReport }) => {
  const room = { most, left: most - draft.photos.length }
  if (room.left <= 0) return <p>{fullSentence(room)}</p>
  return (
    <ChooseFiles
      label={room.left === most ? '拍照或选照片' : chooseLabel(room)}
      accept={PHOTO_TYPES}
      multiple
      onFiles={addPhotos}
    />
  )
}

/** Why photos were not taken: over the whole width, a third of it would make a column of each sentence. */
const Refusals = ({ report: { draft, uploads } }: { report: OpenReport }) =>
  draft.photos
    .filter(({ image }) => image === undefined)
    .map(({ key, name }) => {
      const upload = uploads.onTheWay.find((each) => each.key === key)
      if (upload && upload.state !== 'refused') return null
      const isGone = uploads.isKnown && !uploads.isElsewhere && !upload
      return (upload || isGone) && <p key={key}>{upload?.said ?? `“${name}”没有传完，请去掉后再选一次。`}</p>
    })

/** What is waited for, and a button for those in a hurry. */
const Pause = ({ uploads }: Pick<OpenReport, 'uploads'>) => {
  const paused = uploads.onTheWay.find(({ state }) => state === 'paused')
  return (
    paused && (
      <p className="ck-report-row">
        <span>{paused.said}</span>
        <button type="button" onClick={uploads.hurry}>
          现在再试
        </button>
      </p>
    )
  )
}
