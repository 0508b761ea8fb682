import { join } from 'node:path'
import { Commits } from './plumbing/commits.ts'
import { Drafts } from './drafts.ts'
import type { Git } from './plumbing/git.ts'
import { KnownRefs } from './known-refs.ts'
import { Maintenance } from './maintenance.ts'
import { Objects } from './plumbing/objects.ts'
import { RefMover } from './plumbing/ref-mover.ts'
import { ReviewRecords } from './review-records.ts'
import { Trees } from './plumbing/trees.ts'

/** What the store is put together from. */
export interface Parts {
  git: Git
  /** The bare repository's folder, absolute. */
  gitDir: string
  objects: Objects
  trees: Trees
  commits: Commits
  drafts: Drafts
  records: ReviewRecords
  refs: KnownRefs
  mover: RefMover
  maintenance: Maintenance
}

/** The parts of a repository that is open. */
export const connect = (git: Git, gitDir: string): Parts => {
  const objects = new Objects(git, join(gitDir, 'objects'))
  const trees = new Trees(objects)
  const commits = new Commits(git, objects)
  return {
    git,
    gitDir,
    objects,
    trees,
    commits,
    drafts: new Drafts(objects, trees, commits),
    records: new ReviewRecords(objects, trees, commits),
    refs: new KnownRefs(git, gitDir),
    mover: new RefMover(git, gitDir),
    maintenance: new Maintenance(git),
  }
}

/** Ends what runs for them. */
export const disconnect = ({ objects, mover, refs, maintenance }: Parts) => {
  maintenance.close()
  refs.close()
  mover.close()
  objects.close()
}
