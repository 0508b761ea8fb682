import { join } from 'node:path'
import { Changes } from './changes.ts'
import { Commits } from './plumbing/commits.ts'
import type { ContentStore, State } from './contract.ts'
import { CannotOpenContent } from './outcomes.ts'
import type { CountyLock } from './county-lock.ts'
import { lockCounty } from './county-lock.ts'
import { fillFrom } from './fill.ts'
import type { Git } from './plumbing/git.ts'
import { gitIn } from './plumbing/git.ts'
import { commandForThePast, historyOf, lastBytesOf } from './history.ts'
import { inTurns } from './in-turns.ts'
import { KnownRefs } from './known-refs.ts'
import { Objects } from './plumbing/objects.ts'
import type { Parts } from './parts.ts'
import { connect, disconnect } from './parts.ts'
import { inTree, outOfTree } from './paths.ts'
import { exportEdition, openLayOut } from './published-files.ts'
import { isEmpty } from './plumbing/refs.ts'
import { gitDirOf, openRepository } from './repository.ts'
import { tellPusher } from './pushing/tell-pushers.ts'
import { settle } from './settle.ts'
import { StoredState } from './stored-state.ts'
import { deletedMediaSince, takenAwaySince } from './taken-away.ts'
import { fileId } from './plumbing/tree.ts'
import { Trees } from './plumbing/trees.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { unsavedFolder } from './unsaved/unsaved-folder.ts'

/** Where a county's content is kept, and what it begins with. */
export interface CountyPlace {
  /** Everything that must be kept lies in this folder, absolute. */
  countyDir: string
  /** The plain folder that a first start fills the county from, absolute. */
  contentDir: string
}

/**
 * Opens a county for its one writer; the first time it is made and filled from a plain folder.
 * @throws CountyInUse before anything is touched
 * @throws CannotOpenContent with a sentence for whoever starts the program
 */
export const openContentStore = async ({ countyDir, contentDir }: CountyPlace): Promise<ContentStore> => {
  const lock = lockCounty(countyDir)
  try {
    const git = await openRepository(countyDir)
    // Never beside drafts of a county whose published branch somebody renamed or removed.
    if (await isEmpty(git)) await fillFrom(git, contentDir)
    return storeOf(await settledParts(git, gitDirOf(countyDir)), lock, unsavedFolder(countyDir))
  } catch (reason) {
    lock.release()
    throw reason
  }
}

const settledParts = async (git: Git, gitDir: string) => {
  const parts = connect(git, gitDir)
  try {
    await settle(parts)
    await parts.refs.now()
    return parts
  } catch (reason) {
    disconnect(parts)
    throw reason
  }
}

/**
 * Opens what a county has published for reading alone, beside its one writer or without one.
 * @throws CannotOpenContent when there is no county
 */
export const openPublished = async (countyDir: string): Promise<PublishedFolders & { close(): void }> => {
  const gitDir = gitDirOf(countyDir)
  const git = gitIn(gitDir)
  const objects = new Objects(git, join(gitDir, 'objects'))
  const commits = new Commits(git, objects)
  const refs = new KnownRefs(git, gitDir)
  const close = () => [refs, objects].forEach((part) => part.close())
  try {
    await refs.now()
  } catch (reason) {
    close()
    throw new CannotOpenContent(
      `${countyDir} 里还没有内容库，请先执行一次 npm start。/ There is no content in ${countyDir} yet: run npm start once.`,
      reason,
    )
  }
  return { ...foldersOf({ git, objects, commits, refs, trees: new Trees(objects) }), close }
}

type PublishedFolders = Pick<ContentStore, 'checkOut' | 'exportTo'>

const storeOf = (parts: Parts, lock: CountyLock, unsaved: ContentStore['unsaved']): ContentStore => {
  const changes = new Changes(parts)
  return {
    now: stateReader(parts),
    change: (job) => changes.run(job),
    unsaved,
    ...bytesOf(parts),
    ...pastOf(parts),
    ...foldersOf(parts),
    commandForThePast: () => commandForThePast(parts.gitDir),
    onPublishedElsewhere: (listener) => parts.refs.onMovedElsewhere(listener),
    tellPusher: (edition, text) => tellPusher(parts.gitDir, edition, text),
    noteAddress: async (address) => lock.noteAddress(address),
    close() {
      disconnect(parts)
      lock.release()
    },
  }
}

const bytesOf = ({ objects }: Parts): Pick<ContentStore, 'keep' | 'bytes' | 'text' | 'texts' | 'sizes'> => {
  const bytes = async (id: string) => {
    const object = await objects.read(id)
    if (object?.type !== 'blob') throw new Error(`no file ${id} in the repository`)
    return object.data
  }
  const text = async (id: string) => (await bytes(id)).toString('utf8')
  return {
    keep: (given) => objects.keep(given),
    bytes,
    text,
    texts: (ids) => inTurns(ids, text),
    sizes: (ids) => objects.sizes(ids),
  }
}

type Past = Pick<
  ContentStore,
  'changedBetween' | 'history' | 'savedIn' | 'lastSaved' | 'lastText' | 'takenAwaySince' | 'deletedMediaSince'
>

const pastOf = (parts: Parts): Past => {
  const { trees, commits, refs } = parts
  return {
    async changedBetween(from, to) {
      const found = await trees.compare(await commits.treeOf(from), await commits.treeOf(to))
      return found.map((change) => ({ ...change, path: outOfTree(change.path) }))
    },
    history: async (key, path, limit) => historyOf(parts, await refs.now(), { key, path, limit }),
    savedIn: async (version, path) => fileId(await trees.find(await commits.treeOf(version), inTree(path))),
    async lastSaved(of, path) {
      const start = 'edition' in of ? of.edition : of.draft
      return (await commits.versions([start], inTree(path), 1))[0]
    },
    lastText: async (key, path) => lastBytesOf(parts, await refs.now(), { key, path }),
    takenAwaySince: async (since, keyOf) => takenAwaySince(parts, await refs.now(), since, keyOf),
    deletedMediaSince: async (since) => deletedMediaSince(parts, await refs.now(), since),
  }
}

/** @param parts may be those of a reader, who has no lock */
const foldersOf = (
  parts: Pick<Parts, 'git' | 'objects' | 'trees' | 'commits' | 'refs'>,
): PublishedFolders => {
  const inOrder = oneAtATime()
  const layOut = openLayOut(parts)
  const published = async () => (await parts.refs.now()).published
  return {
    checkOut: (folder) => inOrder(async () => layOut(await published(), folder)),
    exportTo: async (folder) => exportEdition(parts, await published(), folder),
  }
}

/** The same state is answered as long as nothing moves, with everything that it has found out meanwhile. */
const stateReader = (parts: Parts) => {
  let known: { snapshot: unknown; state: State } | undefined
  return async (): Promise<State> => {
    const snapshot = await parts.refs.now()
    if (known?.snapshot !== snapshot) known = { snapshot, state: new StoredState(parts, snapshot) }
    return known.state
  }
}
