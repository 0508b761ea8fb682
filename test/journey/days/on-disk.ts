import { execFileSync } from 'node:child_process'

/** Everything that is saved in a county by now, published or not: all lines of all texts, as they were typed. */
export const textsOnDisk = (repository: string): string => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', maxBuffer: 1e9 })
  const commits = git('for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/cunkou/drafts')
  const all = commits.split('\n').filter(Boolean)
  return unescaped(git('grep', '-h', '-I', '-e', '', ...all, '--', '*.md', '*.yml'))
}

/** A sign that Markdown would take for its own stands in the file behind a backslash. */
const unescaped = (raw: string) => raw.replace(/\\([!-/:-@[-`{-~])/g, '$1')

/** Those of some typed texts that are nowhere on the disk, letter for letter. */
export const lostOf = (typed: readonly string[], repository: string): string[] => {
  if (typed.length === 0) return []
  const there = textsOnDisk(repository)
  return typed.filter((text) => !there.includes(text))
}
