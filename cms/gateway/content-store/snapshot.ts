import type { BranchHeads, RefChange } from './refs.ts'
import { CannotOpenContent } from './repository.ts'

/** Where everything stands at one moment; all ids are commits. */
export interface Snapshot {
  /** The published branch, `refs/heads/main`. */
  branch: string
  head: string
  /** Drafts by key, `reports/20261122-qsc-k3f9`. */
  drafts: ReadonlyMap<string, string>
  /** Statuses, notes and the review trail. */
  review: string | undefined
  /** Photos that were uploaded and belong to no entry yet. */
  media: string | undefined
  /** Branches that are none of ours. */
  others: ReadonlySet<string>
}

/** Drafts are the branches below this name. */
export const DRAFTS = 'refs/heads/cms/'
/** The branch with statuses, notes and the review trail: a plain clone has it. */
export const REVIEW = 'refs/heads/cms-review'
/** The branch with photos that belong to no entry yet. */
export const MEDIA = 'refs/heads/cms-media'

/** Sorts the branches by what they are to us. @throws CannotOpenContent when HEAD is on no branch with commits */
export const snapshotOf = ({ checkedOut, heads }: BranchHeads, topDir: string): Snapshot => {
  const head = checkedOut === undefined ? undefined : heads.get(checkedOut)
  if (checkedOut === undefined || head === undefined) {
    throw new CannotOpenContent(
      `内容库 ${topDir} 现在没有停在有内容的分支上，不知道哪些算已发布；请技术人员执行 git switch 主分支名。/ HEAD of ${topDir} is not on a branch with commits.`,
    )
  }
  const drafts = [...heads].filter(([ref]) => ref.startsWith(DRAFTS))
  return {
    branch: checkedOut,
    head,
    drafts: new Map(drafts.map(([ref, commit]) => [ref.slice(DRAFTS.length), commit])),
    review: heads.get(REVIEW),
    media: heads.get(MEDIA),
    others: new Set([...heads.keys()].filter((ref) => !isOurs(ref) && ref !== checkedOut)),
  }
}

/** The snapshot after moves of ours. */
export const withMoves = (snapshot: Snapshot, moves: readonly RefChange[]): Snapshot => {
  const drafts = new Map(snapshot.drafts)
  const moved = { ...snapshot, drafts }
  for (const { ref, to } of moves) {
    if (ref === snapshot.branch && to !== undefined) moved.head = to
    if (ref === REVIEW) moved.review = to
    if (ref === MEDIA) moved.media = to
    if (ref.startsWith(DRAFTS) && to !== undefined) drafts.set(ref.slice(DRAFTS.length), to)
    if (ref.startsWith(DRAFTS) && to === undefined) drafts.delete(ref.slice(DRAFTS.length))
  }
  return moved
}

const isOurs = (ref: string) => ref.startsWith(DRAFTS) || ref === REVIEW || ref === MEDIA
