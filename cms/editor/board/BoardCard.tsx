import type { Status } from '../../protocol/statuses.ts'
import { stepWords } from '../words/steps.ts'
import { reviewSteps } from '../toolbar/steps.ts'
import type { StatusChange } from '../toolbar/steps.ts'

/** What the review board tells each of its cards; `status` and `onChangeStatus` are put in by `decap-parts.ts`. */
interface BoardCardProps {
  title: string
  collectionLabel: string
  postAuthor?: string
  timestamp: string
  editLink: string
  isModification: boolean
  status: Status
  onChangeStatus: (to: string) => void
  onPublish: () => void
  onDelete: () => void
}

/**
 * One entry on the review board, with every step as a button that is always there.
 * Decap's own card can be moved with a mouse only and shows its two buttons only under a pointer, none on a phone.
 */
const BoardCard = ({ title, editLink, onDelete, isModification, ...props }: BoardCardProps) => {
  const name = title || '（没有标题）'
  return (
    <article className="ck-card">
      <a href={`#/${editLink}`}>{name}</a>
      <small>
        {[props.collectionLabel, isModification ? '改已发布的' : '新稿', props.postAuthor, props.timestamp]
          .filter(Boolean)
          .join(' · ')}
      </small>
      <p>
        {stepsOf(props).map(({ label, onClick, isMain }) => (
          <CardButton key={label} {...{ label, name, onClick }} className={isMain ? 'ck-main' : ''} />
        ))}
        <CardButton
          label={isModification ? stepWords.discardChanges : stepWords.deleteDraft}
          name={name}
          onClick={onDelete}
        />
      </p>
    </article>
  )
}

const stepsOf = ({
  status,
  onChangeStatus,
  onPublish,
}: Pick<BoardCardProps, 'status' | 'onChangeStatus' | 'onPublish'>) =>
  reviewSteps({
    currentStatus: status,
    onChangeStatus: (to: StatusChange) => onChangeStatus(to.toLowerCase()),
    onPublish,
  })

/** Many cards have the same buttons: read aloud, each says whose it is. */
const CardButton = ({
  label,
  name,
  ...button
}: {
  label: string
  name: string
  onClick: () => void
  className?: string
}) => (
  <button type="button" aria-label={`${label}：${name}`} {...button}>
    {label}
  </button>
)

export default BoardCard
