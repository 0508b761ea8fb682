import { deedWords } from '../../protocol/statuses.ts'

/** What can be done with an entry, as the buttons say it; Decap's own sentences use the same words. */
export const stepWords = {
  ...deedWords,
  saving: '正在保存……',
  sendBack: '退回修改',
  approve: '审核通过',
  publishing: '正在发布……',
  copy: '照这一篇再写一篇',
  discardChanges: '放弃没发布的修改',
  deleteDraft: '删除草稿',
  withdraw: '从网站收回',
  delete: '删除',
  history: '历史版本',
} as const
