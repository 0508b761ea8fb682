/** How many photos an entry may have and how many more still fit in. */
export interface PhotoRoom {
  most: number
  left: number
}

const NAMES_TOLD = 5

/** What the button says: how many more may be chosen, before anybody chooses too many. */
export const chooseLabel = ({ most, left }: PhotoRoom): string => {
  if (left >= most) return `选择照片（可以一次选好几张，最多 ${most} 张）`
  return `再加几张（还能加 ${left} 张）`
}

/** What stands in the button's place when nothing more fits in. */
export const fullSentence = ({ most }: PhotoRoom): string =>
  `已经有 ${most} 张，放满了。要换照片，请先去掉一张。`

/** The sentence about chosen photos that no longer fit in; nothing where all do. */
export const leftOutSentence = (names: readonly string[], { most, left }: PhotoRoom): string | undefined => {
  const out = names.slice(Math.max(0, left))
  if (out.length === 0) return undefined
  const told = out.slice(0, NAMES_TOLD).map((name) => `“${name}”`)
  const more = out.length > NAMES_TOLD ? '等' : ''
  return `最多放 ${most} 张照片，后面的 ${out.length} 张没有上传：${told.join('、')}${more}。要用它们，请先去掉几张，再选一次。`
}
