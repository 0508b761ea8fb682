import { join } from 'node:path'
import { Branches } from './branches.ts'
import { Commits } from './commits.ts'
import { pathMap } from './content-paths.ts'
import { ContentReader } from './content-reader.ts'
import { ContentWriter } from './content-writer.ts'
import { ensureCommitted } from './first-commit.ts'
import type { Journal } from './journal.ts'
import { openJournal } from './journal.ts'
import { openObjects } from './objects.ts'
import { Maintenance } from './maintenance.ts'
import type { Parts } from './parts.ts'
import { cleanUp } from './recovery.ts'
import type { Repository } from './repository.ts'
import { openRepository, ownFolder } from './repository.ts'
import { Trees } from './trees.ts'

/** Git as a database of content files and drafts; the folder on disk only receives what is published. */
export interface ContentStore {
  /** The content folder, absolute. */
  contentDir: string
  read: ContentReader
  write: Pick<ContentWriter, 'writeBlob' | 'commit' | 'change'>
  /** Ends the git processes that answer reads; what was asked before is still answered. */
  close(): void
}

/**
 * Opens the content of a folder: finds or makes its repository, repairs what a killed predecessor left, completes its publish.
 * @throws CannotOpenContent with a sentence for whoever starts the program
 */
export const openContentStore = async (folder: string): Promise<ContentStore> => {
  const repository = await openRepository(folder)
  const journal = openJournal(ownFolder(repository))
  const interrupted = await journal.read()
  await cleanUp(repository, interrupted)
  await ensureCommitted(repository)
  const parts = connect(repository, journal)
  const read = new ContentReader(parts)
  const write = new ContentWriter(parts, read)
  if (interrupted?.publish) await write.complete(interrupted.publish)
  await write.dropPublishedDrafts()
  await journal.end()
  return { contentDir: repository.contentDir, read, write, close: () => disconnect(parts) }
}

const connect = (repository: Repository, journal: Journal): Parts => {
  const objects = openObjects(repository.git, join(ownFolder(repository), 'incoming'))
  return {
    repository,
    journal,
    objects,
    trees: new Trees(objects, repository.idBytes),
    commits: new Commits(repository.git, objects),
    paths: pathMap(repository.prefix),
    branches: new Branches(repository),
    maintenance: new Maintenance(repository.git),
  }
}

const disconnect = ({ objects, maintenance }: Parts) => {
  maintenance.close()
  objects.close()
}
