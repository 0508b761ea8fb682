/** What is said when the search, or a part of it, does not arrive. Small: the search page loads it at once. */

export const SEARCHING_MESSAGE = '正在找……'

/** How long the search's own script may take: a phone at the edge of the network has it in a third of that. */
export const SCRIPT_LIMIT_IN_MS = 30_000

/** After this long a reader wonders whether anything happens. */
export const SLOW_AFTER_IN_MS = 8_000

export const SLOW_MESSAGE = '网有点慢，还在找……'

export const FAILED_MESSAGE =
  '搜索没有连上。请检查网络，再按一次“搜索”；也可以按下面的目录找，或打电话问我们。'

export const NAMES_ONLY_MESSAGE =
  '全文没有连上，下面是名录里找到的。请检查网络，再按一次“搜索”；也可以按下面的目录找。'

/** How much of the site could not be looked into. */
export interface Limits {
  /** A part of the index did not arrive. */
  incomplete: boolean
  /** The directory of names did not arrive. */
  withoutNames: boolean
}

export const NO_LIMITS: Limits = { incomplete: false, withoutNames: false }

const sentences: Record<keyof Limits, string> = {
  incomplete: '有一部分内容没有取到，结果可能不全，可以再按一次“搜索”。',
  withoutNames: '名录没有取到，拼音暂时查不了。',
}

/** What a reader must know about an answer; nothing when the whole site was searched. */
export const limitsMessage = (limits: Limits): string =>
  (['incomplete', 'withoutNames'] as const)
    .filter((name) => limits[name])
    .map((name) => sentences[name])
    .join('')

/** Told when some results of the list have no words to show. */
export const missingMessage = (count: number): string =>
  count === 0 ? '' : `另有 ${count} 条没有取到，可以再按一次“搜索”。`
