import { drawableRanges } from './drawable-ranges.ts'

const runsOf = (written: string): { first: number; last: number }[] => {
  let before = 0
  return written
    .trim()
    .split(/\s+/)
    .map((run) => {
      const [distance = '', length = '0'] = run.split('.')
      const first = before + Number.parseInt(distance, 36)
      before = first + Number.parseInt(length, 36)
      return { first, last: before }
    })
}

const runs = runsOf(drawableRanges)

/** Whether the faces of the share images have a character. */
export const isDrawable = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0
  let [low, high] = [0, runs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (!run) return false
    if (code < run.first) high = middle - 1
    else if (code > run.last) low = middle + 1
    else return true
  }
  return false
}
