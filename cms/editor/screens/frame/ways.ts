import type { ScreenName } from '../screen-names.ts'
import { binWords } from '../../words/steps.ts'
import { screenAddress } from '../screen-names.ts'

/** Where one can go from every screen of the desk; `write` is Decap's own. */
export type WayName = ScreenName | 'write'

/** One way, in the order in which they stand. */
export interface Way {
  name: WayName
  label: string
  address: string
}

export const ways: readonly Way[] = [
  { name: 'today', label: '今天', address: screenAddress('today') },
  { name: 'report', label: '报活动', address: screenAddress('report') },
  { name: 'write', label: '写稿', address: '/admin/#/collections/reports' },
  { name: 'find', label: '查找', address: screenAddress('find') },
  { name: 'board', label: '审稿', address: screenAddress('board') },
  { name: 'photos', label: '照片', address: screenAddress('photos') },
  { name: 'bin', label: binWords.title, address: screenAddress('bin') },
]

/** Where a way leads. */
export const addressOf = (wanted: WayName): string =>
  ways.find(({ name }) => name === wanted)?.address ?? screenAddress('today')
