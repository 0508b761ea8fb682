/** The published files that no release shows yet. */
export interface OnItsWay {
  /** Something was published: the next release to begin will show it. */
  add(path: string): void
  /** A release begins, with all that has been added. */
  begin(): void
  /** It has ended well; one that has failed leaves all of it on its way. */
  end(): void
  paths(): string[]
}

/** Follows what was published until a release shows it. */
export const onItsWay = (): OnItsWay => {
  let waiting = new Set<string>()
  let inTheMaking = new Set<string>()
  return {
    add: (path) => void waiting.add(path),
    begin() {
      inTheMaking = new Set([...inTheMaking, ...waiting])
      waiting = new Set()
    },
    end: () => inTheMaking.clear(),
    paths: () => [...new Set([...inTheMaking, ...waiting])],
  }
}
