/** Parts rows over the columns of several sheets, so that none has a hole. */

/** How tall the rows of a column may be together, by its place among all columns. */
export type RoomOf = (column: number) => number

/** The fewest columns that hold rows of these heights, each filled as far as it goes. */
export const fewestColumns = (heights: readonly number[], roomOf: RoomOf): number => {
  let columns = 1
  let used = 0
  for (const height of heights) {
    if (used > 0 && used + height > roomOf(columns - 1)) {
      columns += 1
      used = 0
    }
    used += height
  }
  return columns
}

/** A way to part the first rows: what it costs, and where its last column begins. */
interface Way {
  cost: number
  from: number
}

const NO_WAY: Way = { cost: Number.POSITIVE_INFINITY, from: 0 }

/** The best way to end a column after each row, on top of the best ways to end the one before. */
const nextColumn = (
  heights: readonly number[],
  before: readonly Way[],
  costOf: (used: number) => number,
): Way[] =>
  Array.from({ length: heights.length + 1 }, (_, end) => {
    let best = NO_WAY
    let used = 0
    for (let from = end - 1; from >= 0; from -= 1) {
      used += heights[from] ?? 0
      const cost = (before[from]?.cost ?? NO_WAY.cost) + costOf(used)
      if (cost < best.cost) best = { cost, from }
      if (costOf(used) === NO_WAY.cost) break
    }
    return best
  })

/** How many rows stand in each of so many columns, all of them filled to nearly the same part; none where that cannot be. */
export const evenColumns = (heights: readonly number[], count: number, roomOf: RoomOf): number[] => {
  const columns = Array.from({ length: count }, (_, column) => roomOf(column))
  const whole = heights.reduce((sum, height) => sum + height, 0)
  const part = whole / columns.reduce((sum, room) => sum + room, 0)
  const ways: Way[][] = [[{ cost: 0, from: 0 }]]
  for (const room of columns) {
    const costOf = (used: number) => (used > room ? NO_WAY.cost : (used / room - part) ** 2)
    ways.push(nextColumn(heights, ways.at(-1) ?? [], costOf))
  }
  const counts: number[] = []
  let end = heights.length
  for (const way of ways.slice(1).reverse()) {
    const { cost, from } = way[end] ?? NO_WAY
    if (cost === NO_WAY.cost) return []
    counts.unshift(end - from)
    end = from
  }
  return counts
}
