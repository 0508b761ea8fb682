import type { Commits } from './plumbing/commits.ts'
import type { Drafts } from './drafts.ts'
import type { Git } from './plumbing/git.ts'
import type { KnownRefs } from './known-refs.ts'
import type { Maintenance } from './maintenance.ts'
import type { Objects } from './plumbing/objects.ts'
import type { RefMover } from './plumbing/ref-mover.ts'
import type { ReviewRecords } from './review-records.ts'
import type { Trees } from './plumbing/trees.ts'

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
