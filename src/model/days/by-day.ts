const DAY_LENGTH = 10

/**
 * Remembers what follows from a day alone: ten thousand reports have some hundred days, and the calendar never changes.
 * @returns the same for a day or a moment of it
 */
export const rememberedByDay = <T>(workOut: (day: string) => T): ((dayOrMoment: string) => T) => {
  const known = new Map<string, T>()
  return (dayOrMoment) => {
    const day = dayOrMoment.slice(0, DAY_LENGTH)
    const found = known.get(day)
    if (found !== undefined) return found
    const answer = workOut(day)
    known.set(day, answer)
    return answer
  }
}
