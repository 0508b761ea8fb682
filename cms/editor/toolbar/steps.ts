import type { Status } from '../../protocol/statuses.ts'
import { goToFirstError } from '../notifications/go-to-field.ts'

/** Where a draft is moved, in Decap's words. */
export type StatusChange = Uppercase<Status>

/** What Decap tells the strip above the form. */
export interface ToolbarProps {
  collection: DecapMap
  editorBackLink: string
  isNewEntry: boolean
  hasChanged: boolean
  hasUnpublishedChanges: boolean
  isModification: boolean
  currentStatus?: Status
  isPersisting?: boolean
  isPublishing?: boolean
  isUpdatingStatus?: boolean
  onPersist: () => void
  onChangeStatus: (status: StatusChange) => void
  onPublish: () => void
  unPublish: () => void
  onDuplicate: () => void
  onDelete: () => void
  onDeleteUnpublishedChanges: () => void
}

/** One button. */
export interface Step {
  label: string
  onClick: () => void
  disabled?: boolean
  isMain?: boolean
}

/** The buttons for what comes next: save, and the step from draft to the portal that is due. */
export const nextSteps = (props: ToolbarProps): Step[] => {
  const save: Step = {
    label: props.isPersisting ? '正在保存……' : '保存',
    onClick: () => {
      props.onPersist()
      goToFirstError()
    },
    disabled: !props.hasChanged || props.isPersisting === true,
    isMain: props.hasChanged,
  }
  if (props.isNewEntry || !props.hasUnpublishedChanges)
    return props.hasChanged || props.isNewEntry ? [save] : []
  if (props.hasChanged) return [save]
  return reviewSteps(props).map((step) => ({
    ...step,
    disabled: props.isUpdatingStatus === true || props.isPublishing === true,
  }))
}

type ReviewState = Pick<ToolbarProps, 'currentStatus' | 'onChangeStatus' | 'onPublish' | 'isPublishing'>

/** The steps that a draft can take from where it stands, the due one marked as the main one. */
export const reviewSteps = ({
  currentStatus,
  onChangeStatus,
  onPublish,
  isPublishing,
}: ReviewState): Step[] => {
  const back: Step = { label: '退回修改', onClick: () => onChangeStatus('DRAFT') }
  if (currentStatus === 'pending_review') {
    return [back, { label: '审核通过', onClick: () => onChangeStatus('PENDING_PUBLISH'), isMain: true }]
  }
  if (currentStatus === 'pending_publish') {
    return [back, { label: isPublishing ? '正在发布……' : '发布', onClick: onPublish, isMain: true }]
  }
  return [{ label: '送审', onClick: () => onChangeStatus('PENDING_REVIEW'), isMain: true }]
}

/** What is done seldom and kept out of the way. */
export const rareSteps = (props: ToolbarProps): Step[] => {
  if (props.isNewEntry || props.collection.get('type') === 'file_based_collection') return []
  const copy: Step = { label: '照这一篇再写一篇', onClick: props.onDuplicate }
  if (props.hasUnpublishedChanges) {
    const label = props.isModification ? '放弃没发布的修改' : '删除草稿'
    return [copy, { label, onClick: props.onDeleteUnpublishedChanges }]
  }
  return [copy, { label: '从网站收回', onClick: props.unPublish }, { label: '删除', onClick: props.onDelete }]
}
