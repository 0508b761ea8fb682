import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core'

/** What is said around the rows of a list. */
export const rowWords = {
  add: (item: string): string => `加一项${item}`,
  empty: '还没有。',
  unnamed: (place: number): string => `第 ${place} 项`,
  takenAway: (name: string): string => `已去掉“${name}”。保存以后才算数。`,
  undo: (name: string): string => `撤销，放回“${name}”`,
  up: '上移',
  down: '下移',
  takeAway: '去掉',
  drag: '拖动排序',
} as const

/** Said by a screen reader before a row is moved with the keys. */
export const moveInstructions: ScreenReaderInstructions = {
  draggable: '按空格键拿起这一项，用上下方向键移动，再按空格键放下，按 Esc 放回原处。',
}

/** Said by a screen reader while a row moves. @param placeOf counts from 1 */
export const announcementsOf = (placeOf: (key: string) => number): Announcements => ({
  onDragStart: ({ active }) => `拿起了第 ${placeOf(String(active.id))} 项。`,
  onDragOver: ({ over }) => (over ? `移到第 ${placeOf(String(over.id))} 项的位置。` : ''),
  onDragEnd: ({ over }) => (over ? `放在第 ${placeOf(String(over.id))} 项的位置。` : '放回了原处。'),
  onDragCancel: () => '放回了原处。',
})
