/** What is said when the search, or a part of it, does not arrive. Small: the search page loads it at once. */

export const SEARCHING_MESSAGE = '正在找……'

/** After this long a reader wonders whether anything happens. */
export const SLOW_AFTER_IN_MS = 8_000

export const SLOW_MESSAGE = '网有点慢，还在找……急用请按目录找，或打电话问我们。'

export const FAILED_MESSAGE =
  '搜索没有连上。请检查网络，再按一次“搜索”；也可以按下面的目录找，或打电话问我们。'

/** How much of the site could not be looked into. */
export interface Limits {
  /** The index of the texts did not run, or did not arrive. */
  titlesOnly: boolean
  /** A stretch of time did not arrive. */
  incomplete: boolean
  /** The directory of names did not arrive. */
  withoutNames: boolean
}

export const NO_LIMITS: Limits = { titlesOnly: false, incomplete: false, withoutNames: false }

const sentences: Record<keyof Limits, string> = {
  titlesOnly: '这次只找了标题，正文没有找：浏览器太旧，或者索引没有取到。',
  incomplete: '有一部分内容没有取到，结果可能不全，可以再按一次“搜索”。',
  withoutNames: '名录没有取到，拼音暂时查不了。',
}

/** What a reader must know about an answer; nothing when the whole site was searched. */
export const limitsMessage = (limits: Limits): string =>
  (['titlesOnly', 'incomplete', 'withoutNames'] as const)
    .filter((name) => limits[name])
    .map((name) => sentences[name])
    .join('')

/** Told when some results of the list have no words to show. */
export const missingMessage = (count: number): string =>
  count === 0 ? '' : `另有 ${count} 条没有取到，可以再按一次“搜索”。`
