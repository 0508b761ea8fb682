import type { Status } from '../../protocol/statuses.ts'
import { showHistory, showUnsaved } from '../notifications/shown.ts'
import { showNoticeOfText } from '../notifications/when-text-is-left.ts'
import { openDocument } from '../open-entry.ts'
import { beginFromTemplate } from '../begin-draft.ts'
import { optionsOf } from '../site-facts.ts'
import { mayLeaveBoards } from './ask-about-boards.ts'
import { focusFirstField } from './focus-first-field.ts'
import { isUnchangedDraft } from './unchanged-drafts.ts'
import { forgetOpenEntry } from './forget-open-entry.ts'
import { keepingWords } from '../words/keeping.ts'
import { howToCorrect, stepWords } from '../words/steps.ts'
import { publishCorrection } from './publish-correction.ts'
import type { Patience } from './use-patience.ts'
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

/** The same, and how it waits for files on their way. */
export type StripProps = ToolbarProps & Patience

/** One button. */
export interface Step {
  label: string
  onClick: () => void
  disabled?: boolean
  isMain?: boolean
  /** The keys that do the same. */
  key?: string
}

/** The buttons for what comes next: save, and the step from draft to the portal that is due. */
export const nextSteps = (props: StripProps): Step[] => {
  const save = saveStep(props)
  if (props.isNewEntry) return [save]
  if (!props.hasUnpublishedChanges)
    return isOneEntry(props) ? correctingSteps(props, save) : onlyChanged(props, save)
  if (props.hasChanged) return [save]
  const open = openDocument()
  if (open && isUnchangedDraft(open.collection, open.slug))
    return [{ label: stepWords.unchanged, onClick: () => undefined, disabled: true }]
  return reviewSteps(props).map((step) => ({
    ...step,
    disabled: props.isUpdatingStatus === true || props.isPublishing === true,
  }))
}

const saveStep = ({ isPersisting, isWaiting, awaited, hasChanged, ...props }: StripProps): Step => {
  const waiting = isWaiting ? stepWords.awaiting(awaited) : stepWords.save
  const save = () => {
    props.onPersist()
    goToFirstError()
  }
  return {
    label: isPersisting ? stepWords.saving : waiting,
    onClick: () => props.onceArrived(save),
    disabled: !hasChanged || isPersisting === true || isWaiting,
    isMain: hasChanged,
    key: 'Ctrl+S',
  }
}

/** Settings and word lists are no entries: a change of theirs is in many pages. */
const isOneEntry = ({ collection }: Pick<ToolbarProps, 'collection'>) =>
  collection.get('type') !== 'file_based_collection'

const onlyChanged = ({ hasChanged }: StripProps, save: Step): Step[] => (hasChanged ? [save] : [])

/** What is published can be mended on one path: into the form, and from there onto the portal. */
const correctingSteps = (
  { hasChanged, isPersisting, isWaiting, onceArrived }: StripProps,
  save: Step,
): Step[] =>
  hasChanged
    ? [
        { ...save, isMain: false },
        {
          label: stepWords.publishCorrection,
          onClick: () => onceArrived(() => void publishCorrection().then(() => takeAdviceAway())),
          disabled: isPersisting === true || isWaiting,
          isMain: true,
        },
      ]
    : [{ label: stepWords.correct, onClick: startCorrecting }]

/** It says what to do, and is untrue once that is done. */
let takeAdviceAway = (): void => undefined

const startCorrecting = () => {
  focusFirstField()
  takeAdviceAway = showNoticeOfText(howToCorrect)
}

type ReviewState = Pick<ToolbarProps, 'currentStatus' | 'onChangeStatus' | 'onPublish' | 'isPublishing'>

/** The steps that a draft can take from where it stands, the due one marked as the main one. */
const reviewSteps = ({ currentStatus, onChangeStatus, onPublish, isPublishing }: ReviewState): Step[] => {
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
  const submit = () => onChangeStatus('PENDING_REVIEW')
  return [{ label: stepWords.submit, onClick: submit, isMain: true, key: 'Ctrl+Enter' }]
}

/** What is done seldom and kept out of the way. */
export const rareSteps = (props: ToolbarProps): Step[] => [
  ...stepsOfSaved(props),
  { label: keepingWords.title, onClick: () => showUnsaved(true) },
]

/** An empty form can be filled from a template of its kind; what is written already would have to go for it. */
const templateSteps = ({ collection, hasChanged }: ToolbarProps): Step[] =>
  optionsOf('templates')
    .filter(({ collection: kind }) => !hasChanged && kind === collection.get('name'))
    .map(({ id, label }) => ({
      label: `${stepWords.template}：${label}`,
      onClick: () => void beginFromTemplate(id),
    }))

const stepsOfSaved = (props: ToolbarProps): Step[] => {
  if (props.isNewEntry) return templateSteps(props)
  const history: Step = { label: stepWords.history, onClick: openHistory }
  const isFile = props.collection.get('type') === 'file_based_collection'
  // Of settings and word lists there is one each: they can be changed, and not copied or taken away.
  const own = isFile ? [history] : [{ label: stepWords.copy, onClick: props.onDuplicate }, history]
  if (props.hasUnpublishedChanges) {
    const label = props.isModification || isFile ? stepWords.discardChanges : stepWords.deleteDraft
    return [...own, { label, onClick: props.onDeleteUnpublishedChanges }]
  }
  if (isFile) return own
  return [
    ...own,
    { label: stepWords.withdraw, onClick: unlessHung(stepWords.withdraw, props.unPublish) },
    { label: stepWords.delete, onClick: unlessHung(stepWords.delete, props.onDelete) },
    { label: stepWords.forget, onClick: () => void forgetOpenEntry() },
  ]
}

/** A deed that takes the open entry off the portal, and off the notice boards with it. */
const unlessHung = (deed: string, take: () => void) => () => {
  const open = openDocument()
  if (!open) return take()
  void mayLeaveBoards(open, deed).then((isMeant) => isMeant && take())
}

const openHistory = () => {
  const document = openDocument()
  if (document) showHistory(document)
}
