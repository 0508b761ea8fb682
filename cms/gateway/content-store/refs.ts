import type { Git } from './git.ts'
import { GitFailed } from './git.ts'

/** A branch moved from one commit to another; nothing stands for "does not exist". */
export interface RefChange {
  ref: string
  from: string | undefined
  to: string | undefined
}

/** Where all branches stand at one moment. */
export interface BranchHeads {
  /** The branch that HEAD names, if HEAD is on a branch with at least one commit. */
  checkedOut: string | undefined
  heads: ReadonlyMap<string, string>
}

/** How a change of branches ended: `moved` = somebody else was faster, `locked` = another program holds a lock. */
export type RefOutcome = 'done' | 'moved' | 'locked'

/** Reads all branches with one call, so that a request sees one state. */
export const readHeads = async (git: Git): Promise<BranchHeads> => {
  const printed = await git.run(['for-each-ref', '--format=%(HEAD)%(objectname) %(refname)', 'refs/heads'])
  const lines = printed.toString().split('\n').filter(Boolean)
  const heads = new Map<string, string>()
  let checkedOut: string | undefined
  for (const line of lines) {
    const space = line.indexOf(' ', 1)
    const ref = line.slice(space + 1)
    heads.set(ref, line.slice(1, space))
    if (line.startsWith('*')) checkedOut = ref
  }
  return { checkedOut, heads }
}

const line = ({ ref, from, to }: RefChange) => {
  if (to === undefined) return `delete ${ref}\0${from ?? ''}\0`
  return from === undefined ? `create ${ref}\0${to}\0` : `update ${ref}\0${to}\0${from}\0`
}

/** Moves all branches or none, and only if each still stands where the caller saw it. */
export const moveRefs = async (
  git: Git,
  changes: readonly RefChange[],
  reason: string,
): Promise<RefOutcome> => {
  try {
    const input = changes.map(line).join('')
    await git.run(['update-ref', '-z', '--stdin', '-m', reason], { input })
    return 'done'
  } catch (failure) {
    if (!(failure instanceof GitFailed)) throw failure
    // Git has one exit code for everything; LC_ALL=C keeps these words stable.
    if (/\.lock': File exists/.test(failure.stderr)) return 'locked'
    if (/cannot lock ref|reference already exists|but expected/.test(failure.stderr)) return 'moved'
    throw failure
  }
}
