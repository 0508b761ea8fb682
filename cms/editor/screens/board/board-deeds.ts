import type { BoardCard } from '../../../protocol/board.ts'
import type { Status } from '../../../protocol/statuses.ts'
import { moveDraft, publishDraft } from '../../asking/review-deeds.ts'
import { watchPublishing } from '../../notifications/follow-publishing.ts'
import { showNotice, showProblems } from '../../notifications/shown.ts'
import { stepWords } from '../../words/steps.ts'

/** A step that one or several drafts can take from where they stand. */
export interface BoardStep {
  label: string
  isMain: boolean
  /** Whether it needs a reason, which the deed is then told. */
  needsReason: boolean
  /** What is said of those that have taken it: 3 篇已送审; nothing where a bar of its own tells how it goes on. */
  done?: string
  take: (card: BoardCard, reason?: string) => Promise<unknown>
}

const to =
  (status: Status): BoardStep['take'] =>
  (card, reason) =>
    moveDraft(card, status, { reason, seen: card.textId })

const publish: BoardStep['take'] = (card) => publishDraft(card, card.textId)

const sendBack: BoardStep = {
  label: stepWords.sendBack,
  isMain: false,
  needsReason: true,
  done: '已退回',
  take: to('draft'),
}

/** The steps from each status. */
export const boardSteps: Record<Status, readonly BoardStep[]> = {
  draft: [
    { label: stepWords.submit, isMain: true, needsReason: false, done: '已送审', take: to('pending_review') },
  ],
  pending_review: [
    sendBack,
    {
      label: stepWords.approve,
      isMain: true,
      needsReason: false,
      done: '已审核通过，等发布',
      take: to('pending_publish'),
    },
  ],
  pending_publish: [
    sendBack,
    {
      label: stepWords.publish,
      isMain: true,
      needsReason: false,
      take: publish,
    },
  ],
}

/** What was said of the step before. */
let takeLastAway = (): void => undefined

/** Takes a step with some drafts, one after the other, and says what became of them: one that is refused does not keep the others. */
export const takeStep = async (
  step: BoardStep,
  cards: readonly BoardCard[],
  reason?: string,
): Promise<void> => {
  showProblems([])
  const refused: string[] = []
  for (const card of cards)
    await step.take(card, reason).catch((error: Error) => {
      refused.push(`“${card.title || '没有标题的一篇'}”${error.message}`)
    })
  const done = cards.length - refused.length
  const told = done > 0 && step.done !== undefined ? [`${done} 篇${step.done}。`] : []
  takeLastAway()
  if (told.length + refused.length > 0) takeLastAway = showNotice([...told, ...refused].join('\n'))
  if (done > 0 && step.take === publish) watchPublishing()
}
