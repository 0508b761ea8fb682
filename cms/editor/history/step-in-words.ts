import type { Step } from '../../protocol/review.ts'
import { statusWords } from '../../protocol/statuses.ts'

const deeds: Record<Step['did'], string> = {
  saved: '保存',
  moved: '改进度',
  published: '发布',
  withdrawn: '从网站收回',
  deleted: '删除',
  discarded: '放弃草稿',
  restored: '找回',
  renamed: '改编号',
}

/** What somebody did with an entry, such as 转为待审, with the reason where one was given. */
export const stepInWords = ({ did, status, reason }: Step): string => {
  const deed = did === 'moved' && status !== undefined ? `转为${statusWords[status]}` : deeds[did]
  return reason ? `${deed}（${reason}）` : deed
}
