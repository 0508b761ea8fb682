import type { Step } from '../../protocol/review.ts'
import { moveVerbs } from '../words/steps.ts'
import { stepWords } from '../words/steps.ts'

const deeds: Record<Exclude<Step['did'], 'moved'>, string> = {
  saved: stepWords.save,
  published: stepWords.publish,
  withdrawn: stepWords.withdraw,
  deleted: stepWords.delete,
  discarded: '放弃草稿',
  restored: stepWords.restore,
  renamed: '换了网址',
}

/** What somebody did with an entry, such as 送审, with the reason where one was given. */
export const stepInWords = ({ did, status = 'draft', reason }: Step): string => {
  const deed = did === 'moved' ? moveVerbs[status] : deeds[did]
  return reason ? `${deed}（${reason}）` : deed
}
