/** What a run prints while another one has the terminal: each is read as a whole, in its turn. */
export interface HeldBack {
  /** Keeps it until its turn comes, then passes it on at once. */
  print: (words: Buffer) => void
  /** Passes on what was kept. */
  release: () => void
}

/** Holds back what is printed. It takes everything at once: a process whose words nobody takes stands still. @param pass where it goes in its turn */
export const heldBack = (pass: (words: Buffer) => void): HeldBack => {
  let kept: Buffer[] | undefined = []
  return {
    print: (words) => (kept === undefined ? pass(words) : void kept.push(words)),
    release() {
      const all = kept ?? []
      kept = undefined
      all.forEach(pass)
    },
  }
}
