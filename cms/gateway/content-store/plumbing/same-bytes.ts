const CHUNK = 4096

/** How many bytes two texts of bytes share from their beginnings on. */
export const sameFromStart = (one: Buffer, other: Buffer): number => {
  const most = Math.min(one.length, other.length)
  let at = 0
  while (at + CHUNK <= most && one.compare(other, at, at + CHUNK, at, at + CHUNK) === 0) at += CHUNK
  while (at < most && one[at] === other[at]) at += 1
  return at
}

/** How many bytes they share before their ends. @param most where to stop */
export const sameFromEnd = (one: Buffer, other: Buffer, most: number): number => {
  const isSame = (length: number, from: number) => {
    const [end, otherEnd] = [one.length - from, other.length - from]
    return one.compare(other, otherEnd - length, otherEnd, end - length, end) === 0
  }
  let length = 0
  while (length + CHUNK <= most && isSame(CHUNK, length)) length += CHUNK
  while (length < most && isSame(1, length)) length += 1
  return length
}
