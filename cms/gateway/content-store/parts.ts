import type { Branches } from './branches.ts'
import type { PathMap } from './content-paths.ts'
import type { Commits } from './commits.ts'
import type { Maintenance } from './maintenance.ts'
import type { Journal } from './journal.ts'
import type { Objects } from './objects.ts'
import type { Repository } from './repository.ts'
import type { Trees } from './trees.ts'

/** What the store is put together from. */
export interface Parts {
  repository: Repository
  objects: Objects
  trees: Trees
  commits: Commits
  paths: PathMap
  branches: Branches
  journal: Journal
  maintenance: Maintenance
}
