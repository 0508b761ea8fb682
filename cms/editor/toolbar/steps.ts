import type { Status } from '../../protocol/statuses.ts'
import { showHistory } from '../notifications/shown.ts'
import { openEntry } from '../open-entry.ts'
import { forgetOpenEntry } from './forget-open-entry.ts'
import { stepWords } from '../words/steps.ts'
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
    label: props.isPersisting ? stepWords.saving : stepWords.save,
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
  const back: Step = { label: stepWords.sendBack, onClick: () => onChangeStatus('DRAFT') }
  if (currentStatus === 'pending_review') {
    return [
      back,
      { label: stepWords.approve, onClick: () => onChangeStatus('PENDING_PUBLISH'), isMain: true },
    ]
  }
  if (currentStatus === 'pending_publish') {
    return [
      back,
      { label: isPublishing ? stepWords.publishing : stepWords.publish, onClick: onPublish, isMain: true },
    ]
  }
  return [{ label: stepWords.submit, onClick: () => onChangeStatus('PENDING_REVIEW'), isMain: true }]
}

/** What is done seldom and kept out of the way. */
export const rareSteps = (props: ToolbarProps): Step[] => {
  if (props.isNewEntry || props.collection.get('type') === 'file_based_collection') return []
  const copy: Step = { label: stepWords.copy, onClick: props.onDuplicate }
  const history: Step = { label: stepWords.history, onClick: () => openHistory(props.hasChanged) }
  if (props.hasUnpublishedChanges) {
    const label = props.isModification ? stepWords.discardChanges : stepWords.deleteDraft
    return [copy, history, { label, onClick: props.onDeleteUnpublishedChanges }]
  }
  return [
    copy,
    history,
    { label: stepWords.withdraw, onClick: props.unPublish },
    { label: stepWords.delete, onClick: props.onDelete },
    { label: stepWords.forget, onClick: () => void forgetOpenEntry() },
  ]
}

const openHistory = (hasUnsaved: boolean) => {
  const entry = openEntry()
  if (entry) showHistory(entry, hasUnsaved)
}
