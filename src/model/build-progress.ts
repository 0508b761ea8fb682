/** A step of a running build in the editor's words: `生成网页`, 120 of 600; a total of 0 means "not counted". */
export interface BuildProgress {
  step: string
  done: number
  total: number
}

/** The steps a build tells of. */
export const buildSteps = {
  pages: '生成网页',
  photos: '整理照片',
  search: '编排搜索',
  shareImages: '绘制分享图',
} as const

/** How a step is printed: for a program one line of JSON, for a person one plain sentence. */
export const progressLine = ({ step, done, total }: BuildProgress, asJson: boolean): string => {
  if (asJson) return JSON.stringify({ step, done, total })
  return total > 0 ? `${step} ${done}/${total}` : `${step}…`
}
