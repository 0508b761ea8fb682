/** What flows over sheets, in the largest size that takes no more of them than the smallest does, and as evenly as it can be. */
import { paginated, type FlowItem } from './flow.ts'
import type { Piece } from './piece.ts'

/** In parts of a sheet's room: with less even a half-empty sheet would look full. */
const LEAST_PART = 0.5
const STEP = 0.04

/** The same items on the same number of sheets, none much emptier than another. */
const evenly = (items: readonly FlowItem[], heights: readonly number[], count: number): Piece[] => {
  for (let part = count === 1 ? 1 : LEAST_PART; part < 1; part += STEP) {
    const sheets = paginated(
      items,
      heights.map((height) => height * part),
    )
    if (sheets.length <= count) return sheets
  }
  return paginated(items, heights)
}

/** Sheets of what is set at a size. @param sizes largest first @param heights as `paginated` takes them */
export const asLargeAsFits = (
  sizes: readonly number[],
  itemsAt: (size: number) => FlowItem[],
  heights: readonly number[],
): Piece[] => {
  const [smallest = 0, ...larger] = sizes.toReversed()
  let best = itemsAt(smallest)
  const count = paginated(best, heights).length
  for (const size of larger) {
    const items = itemsAt(size)
    if (paginated(items, heights).length > count) break
    best = items
  }
  return evenly(best, heights, count)
}
