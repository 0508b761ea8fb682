import { z } from 'zod'

/** How far a draft has come. The names are Decap's. */
export const statuses = ['draft', 'pending_review', 'pending_publish'] as const
export type Status = (typeof statuses)[number]

/** How far an entry has come: its draft's status, or published when it has no draft. */
export const entryStatuses = [...statuses, 'published'] as const
export type EntryStatus = (typeof entryStatuses)[number]

/** Each status in the office's words. */
export const statusWords: Record<EntryStatus, string> = {
  draft: '草稿',
  pending_review: '待审',
  pending_publish: '待发',
  published: '已发布',
}

/** What leads from one status to the next, in the office's words; buttons, sentences and refusals say the same. */
export const deedWords = { save: '保存', submit: '送审', publish: '发布', restore: '恢复' } as const
export type DeedWord = keyof typeof deedWords

export const status = z.enum(statuses, {
  error: `进度只有${statuses.length}种：${statuses.join('、')}。`,
})

export const entryStatus = z.enum(entryStatuses)
