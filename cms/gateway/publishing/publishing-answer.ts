import type { Publishing } from '../../protocol/publishing.ts'
import type { PublishingState } from './create-publishing.ts'

const standOf = ({ building, step, last }: PublishingState): Publishing => {
  if (building) {
    const progress = step && step.total > 0 ? step.done / step.total : undefined
    return { state: 'building', message: step ? `正在${step.step}` : '正在准备发布', progress }
  }
  if (!last) return { state: 'idle' }
  if (last.ok) return { state: 'live', message: last.message }
  const { message, problems } = last
  return { state: 'failed', message, ...(problems.length > 0 ? { problems } : {}) }
}

/**
 * Where publishing stands, as the editor's bar shows it; `progress` goes from 0 to 1 within the present step.
 * `leftOut` is there as long as the live site had to leave something out, `onItsWay` as long as it does not show what is published.
 */
export const publishingAnswer = (state: PublishingState) => {
  const { leftOut = [], onItsWay = [] } = state
  return {
    ...standOf(state),
    ...(leftOut.length > 0 && { leftOut }),
    ...(onItsWay.length > 0 && { onItsWay }),
  }
}
