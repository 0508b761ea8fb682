/** So many questions of one request are under way together: more would keep the next request waiting behind them. */
const AT_ONCE = 48

/** Does the same for many things, a few at a time, and answers in their order. */
export const inTurns = async <T, U>(things: readonly T[], one: (thing: T) => Promise<U>): Promise<U[]> => {
  const answers: U[] = new Array<U>(things.length)
  const rest = things.entries()
  const work = async () => {
    for (const [index, thing] of rest) answers[index] = await one(thing)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, things.length) }, work))
  return answers
}
