/** The fewest places that hold one of each list; every list in order, none empty. */
export const smallestSpan = (lists: readonly (readonly number[])[]): number => {
  const all = lists.flatMap((places, list) => places.map((place) => ({ place, list })))
  all.sort((a, b) => a.place - b.place)
  const counts = lists.map(() => 0)
  let missing = lists.length
  let best = Infinity
  let from = 0
  for (const { place, list } of all) {
    if (counts[list] === 0) missing--
    counts[list] = (counts[list] ?? 0) + 1
    while (missing === 0) {
      const first = all[from++]
      if (first === undefined) break
      best = Math.min(best, place - first.place)
      counts[first.list] = (counts[first.list] ?? 0) - 1
      if (counts[first.list] === 0) missing++
    }
  }
  return best
}
