import type { Git } from './git.ts'

/** The branch with what is published: the one that people clone and push. */
export const PUBLISHED = 'refs/heads/main'
/** Everything below is ours alone: no branch that somebody could check out, and hidden from whoever pushes. */
export const OURS = 'refs/cunkou/'
/** Drafts by key. */
export const DRAFTS = `${OURS}drafts/`
/**
 * The review records of entries without a draft, and the end of every draft. In a folder behind that of the drafts: git reads
 * refs in this order, and a repack that has missed a draft's end would not know what keeps the draft's commits.
 */
export const REVIEW = `${OURS}review/steps`
/** The step of the review that goes with the last publish of ours: hidden like all of these, so that no pusher can name another. */
export const ANNOUNCED = `${OURS}announced`
/** Photos that belong to no published entry yet. */
export const UPLOADS = `${OURS}uploads`

/** Where everything stands at one moment; all values are commits. */
export interface Snapshot {
  published: string
  review: string | undefined
  announced: string | undefined
  uploads: string | undefined
  /** By key: `reports/20261122-qsc-k3f9`. */
  drafts: ReadonlyMap<string, string>
}

/** A ref moved from one commit to another; nothing stands for "does not exist". */
export interface RefMove {
  ref: string
  from: string | undefined
  to: string | undefined
}

/** The commit of every ref that matters to us, read with one call, so that a request sees one state. */
export const readRefs = async (git: Git): Promise<ReadonlyMap<string, string>> => {
  const printed = await git.run(['for-each-ref', '--format=%(objectname) %(refname)', PUBLISHED, OURS])
  const lines = printed.toString().split('\n').filter(Boolean)
  return new Map(lines.map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]))
}

/** Whether a repository has no branch, no draft, nothing. */
export const isEmpty = async (git: Git): Promise<boolean> =>
  (await git.run(['for-each-ref', '--count=1', '--format=%(refname)'])).length === 0

/** Where everything stands; nothing while nothing is published. */
export const readSnapshot = async (git: Git): Promise<Snapshot | undefined> => {
  const refs = await readRefs(git)
  const published = refs.get(PUBLISHED)
  if (published === undefined) return undefined
  const drafts = [...refs].flatMap(([ref, commit]) =>
    ref.startsWith(DRAFTS) ? [[ref.slice(DRAFTS.length), commit] as const] : [],
  )
  return {
    published,
    review: refs.get(REVIEW),
    announced: refs.get(ANNOUNCED),
    uploads: refs.get(UPLOADS),
    drafts: new Map(drafts),
  }
}

/**
 * The moves that lead from one snapshot to another, in the order in which they are to be made: what the others follow from comes
 * first. Git makes them together, but not at the same instant, and a kill may fall between two.
 */
export const movesBetween = (from: Snapshot, to: Snapshot): RefMove[] => {
  const keys = new Set([...from.drafts.keys(), ...to.drafts.keys()])
  const moves = [
    { ref: ANNOUNCED, from: from.announced, to: to.announced },
    { ref: PUBLISHED, from: from.published, to: to.published },
    { ref: REVIEW, from: from.review, to: to.review },
    { ref: UPLOADS, from: from.uploads, to: to.uploads },
    ...[...keys].map((key) => ({
      ref: `${DRAFTS}${key}`,
      from: from.drafts.get(key),
      to: to.drafts.get(key),
    })),
  ]
  return moves.filter((move) => move.from !== move.to)
}
