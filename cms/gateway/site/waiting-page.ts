import type { PublishingState } from '../publishing/create-publishing.ts'
import { calmPage } from './calm-page.ts'

const REFRESH_IN_SECONDS = 2
const TITLE = '正在生成网站'

const progressOf = ({ step }: PublishingState): string =>
  step !== undefined && step.total > 0
    ? `<progress max="${step.total}" value="${step.done}"></progress>`
    : '<progress></progress>'

/** What residents and editors see before the first release: that it is being made, and how far it is. Needs no script. */
export const waitingPage = (state: PublishingState): Response => {
  const failed = !state.building && state.last?.ok === false
  const refreshInSeconds = REFRESH_IN_SECONDS
  if (failed)
    return calmPage({
      title: TITLE,
      heading: '网站还没有生成',
      words: [state.last?.message ?? ''],
      refreshInSeconds,
    })
  return calmPage({
    title: TITLE,
    heading: '正在生成网站，请稍候',
    words: [`${state.step?.step ?? '正在准备'}…`, '完成后这一页会自己变成首页，不用刷新。'],
    progress: progressOf(state),
    refreshInSeconds,
  })
}
