import type { CollectionName } from '../collection-names.ts'
import type { WhyHidden } from '../showing.ts'

/**
 * What has become of an entry that others name. Residents see it, or it is published and they do not see it now (`faulty`:
 * its text cannot be shown); else it is a draft that never was on the portal, or was withdrawn, or deleted, or nobody knows
 * of it. A release, which knows what is published and nothing else, says `not-published` of all of those.
 */
export type Standing =
  'on-show' | WhyHidden | 'faulty' | 'draft' | 'withdrawn' | 'deleted' | 'unknown' | 'not-published'

/** What has become of an entry, and what it is called, where anybody knows. */
export interface Whereabouts {
  standing: Standing
  title?: string | undefined
}

/** An entry by its kind and id. */
export interface EntryName {
  collection: CollectionName
  id: string
}

/** Tells what has become of an entry. */
export type WhereaboutsOf = (collection: CollectionName, id: string) => Whereabouts

/** Why residents do not see it, in words that follow its name; where nobody knows there are none. */
export const offPortalWords = {
  'marked-draft': '标着“草稿”',
  'not-yet': '还没到发布时间',
  expired: '已经过期',
  'taken-down': '标着“撤下”',
  faulty: '有写得不对的地方，放不上去',
  draft: '还是草稿，没有发布',
  withdrawn: '已经撤下（从网站收回）',
  deleted: '已经删除',
} as const satisfies Partial<Record<Standing, string>>

/** The same of any standing; nothing of what is on show, and of what nobody knows. */
export const whyOffPortal = (standing: Standing): string | undefined => {
  const words: Partial<Record<Standing, string>> = offPortalWords
  return words[standing]
}
