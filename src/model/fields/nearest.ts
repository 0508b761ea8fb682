/** The answer for a place, else for the nearest one around it. */
export const nearest = <T>(
  path: readonly PropertyKey[],
  answer: (path: readonly PropertyKey[]) => T | undefined,
): T | undefined => {
  for (let length = path.length; length > 0; length -= 1) {
    const found = answer(path.slice(0, length))
    if (found !== undefined) return found
  }
  return undefined
}
