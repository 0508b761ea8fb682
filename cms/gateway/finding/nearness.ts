const pairsOf = (text: string): string[] => {
  const signs = [...text]
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)
}

/**
 * How much two texts have in common, from 0 to 1: the share of their pairs of neighbouring signs (Dice). Few words of a
 * title changed leave most of its pairs as they were.
 */
export const nearness = (one: string, other: string): number => {
  const [pairs, rest] = [pairsOf(one), pairsOf(other)]
  const total = pairs.length + rest.length
  if (total === 0) return one === other ? 1 : 0
  let shared = 0
  for (const pair of pairs) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / total
}
