import { DELETED_KEPT_IN_DAYS } from '../../protocol/drafts.ts'
import type { Status } from '../../protocol/statuses.ts'
import { deedWords } from '../../protocol/statuses.ts'

/** What can be done with an entry, as the buttons say it; Decap's own sentences use the same words. */
export const stepWords = {
  ...deedWords,
  saving: '正在保存……',
  awaiting: (files: number): string => `等 ${files} 个文件传完……`,
  sendBack: '退回修改',
  approve: '审核通过',
  publishing: '正在发布……',
  copy: '照这一篇再写一篇',
  discardChanges: '放弃没发布的修改',
  deleteDraft: '删除草稿',
  withdraw: '从网站收回',
  delete: '删除',
  forget: '彻底删除（本人不同意公开）',
  history: '历史版本',
  template: '用模板',
  unchanged: '没有改动',
  correct: '改错字',
  publishCorrection: '改好并发布',
} as const

/** What leads to each status, as the buttons say it. */
export const moveVerbs: Record<Status, string> = {
  draft: stepWords.sendBack,
  pending_review: stepWords.submit,
  pending_publish: stepWords.approve,
}

/** What is said of the site while it is made anew, and after. */
export const publishingWords = {
  onItsWay: '正在上线',
  notLive: '没能上线',
  live: '已上线。',
  updated: '网站已更新。',
  withdrawn: '网站已更新，收回的一篇已经看不到了。',
  deleted: '网站已更新，删除的一篇已经看不到了。',
  leftOut: '网站已更新，但这一篇没有上线：',
} as const

/** Said where a published entry is opened to be mended. */
export const howToCorrect = `直接在表里改。改好按“${stepWords.publishCorrection}”，网站上的这一页跟着换；改得多、想请人再看一遍的，按“${stepWords.save}”留作草稿。`

const BIN = '最近删除'

/** What is said of what was deleted and can be brought back. */
export const binWords = {
  title: BIN,
  /** Said wherever something is deleted. */
  waits: `${DELETED_KEPT_IN_DAYS} 天内可以在“${BIN}”里恢复`,
  kept: (days: number): string =>
    `删除的内容和放弃的稿件在这里留 ${days} 天，恢复后和原来一样：在网站上的回到网站，草稿还是草稿。`,
  empty: '最近没有删除过什么。',
} as const

/** What an undo will do, and what came of it. */
export const undoWords = {
  ontoPortal: '撤销，放回网站',
  asDraft: '撤销，找回草稿',
  isPublished: '已放回去，网站正在更新。',
  isDraft: (status: string): string =>
    `已找回，现在是“${status}”。要放到网站上，请再${stepWords.submit}、${stepWords.publish}。`,
} as const

/** What is asked before an entry goes that hangs on notice boards. @param deed 从网站收回 */
export const boardQuestion = (boards: readonly string[], deed: string): string =>
  `这一篇挂在${boards.join('、')}的宣传栏上。${deed}以后，那里就不再挂它：请到“宣传栏选稿”里换一篇，已经贴出去的要另外取下。还要${deed}吗？`

/** What is said around 彻底删除, which cannot be undone. */
export const forgetWords = {
  question:
    '要彻底删除这一篇吗？\n\n' +
    '本人不同意公开时才用。这一篇的文字、草稿、审核记录和只有它用的照片都会删掉，网站马上重新生成，以前的网站版本也全部清掉，不能再退回。\n\n' +
    '在这里不能恢复。只是暂时不公开，请用“从网站收回”。',
  notDone: '没有彻底删除：后台程序刚才断开过，这一篇还在。请再做一次。',
  halfKnown:
    '已从内容里删除，但后台程序刚才断开过，不知道网站和以前的版本清完没有。请打开网站看一看；还在的话，请找技术人员执行 npm run forget。',
  done: (notYet: string | undefined, shared: number): string =>
    [
      notYet === undefined ? '已彻底删除，网站上也没有了。' : `已从内容里删除，但网站上可能还有：${notYet}`,
      ...(shared > 0 ? [`有 ${shared} 张照片别的内容还在用，没有删。`] : []),
      '内容库的历史里还留有旧版本，要一起清掉请找技术人员（npm run forget 会写明做法）。',
    ].join('\n\n'),
} as const
