import type { Parts } from './parts.ts'
import type { RefMove, Snapshot } from './plumbing/refs.ts'
import { movesBetween, readSnapshot } from './plumbing/refs.ts'
import type { DraftMove } from './review-records.ts'
import { movesIn } from './review-records.ts'
import { REVIEW_TRAILER } from './steps.ts'

/** So far back a step that a kill interrupted can lie: what is pushed by others comes on top of it. */
const PUBLISHED_BACK = '1000'
/** More than changes can be kept together. */
const REVIEW_BACK = '100'

/**
 * Makes good what a kill between two moves left undone. A publish is decided by the published branch; that commit names the step
 * of the review that follows from it, announced before, and the step names the drafts that begin or end with it. What has followed
 * already is left alone.
 */
export const settle = async ({
  git,
  mover,
  commits,
}: Pick<Parts, 'git' | 'mover' | 'commits'>): Promise<void> => {
  const found = await readSnapshot(git)
  if (!found) return
  const review = await reviewThatFollows({ git, commits }, found)
  const drafts = review === undefined ? found.drafts : settled(found.drafts, await movesOf(git, review))
  const moves: RefMove[] = movesBetween(found, { ...found, review, drafts })
  if (moves.length > 0) await mover.move(moves)
}

const reviewThatFollows = async (
  { git, commits }: Pick<Parts, 'git' | 'commits'>,
  { published, review, announced }: Snapshot,
): Promise<string | undefined> => {
  if (announced === undefined || announced === review) return review
  const format = `--format=%(trailers:key=${REVIEW_TRAILER},valueonly)`
  const printed = await git.run(['log', '-n', PUBLISHED_BACK, format, published])
  // Whoever pushes can name any commit of theirs; what we have announced ourselves they cannot change.
  if (!printed.toString().split('\n').includes(announced)) return review
  // A review that does not lie before the step belongs to a later one, or to another county.
  const isNext = review === undefined || (await commits.isIn(review, announced))
  return isNext ? announced : review
}

/** The newest move of every draft that a step of the review tells. */
const movesOf = async (git: Parts['git'], review: string): Promise<ReadonlyMap<string, DraftMove>> => {
  const printed = await git.run([
    'log',
    '-n',
    REVIEW_BACK,
    '--first-parent',
    '--reverse',
    '--format=%b',
    review,
  ])
  return new Map(movesIn(printed.toString()).map((move) => [move.key, move]))
}

const settled = (drafts: Snapshot['drafts'], moves: ReadonlyMap<string, DraftMove>): Snapshot['drafts'] => {
  const after = new Map(drafts)
  for (const { key, from, to } of moves.values()) {
    if (drafts.get(key) !== from) continue
    if (to === undefined) after.delete(key)
    else after.set(key, to)
  }
  return after
}
