import type { ContentFile, FileChange, FileToPut } from '../contract.ts'
import { NotAPlainPath } from '../contract.ts'
import { Kept } from '../kept.ts'
import type { Objects } from './objects.ts'
import type { Tree, TreeEntry } from './tree.ts'
import {
  fileId,
  folderId,
  isFile,
  isFolder,
  keyOf,
  nameOf,
  newFile,
  newFolder,
  parseTree,
  treeBytes,
} from './tree.ts'

/** Folders are immutable by id; so many entries stay parsed (20 MB), and a change in a folder of 10,000 files costs little. */
const KEPT_ENTRIES = 100_000
const NO_ENTRIES: Tree = new Map()
const isSame = (one: TreeEntry | undefined, other: TreeEntry | undefined) =>
  one?.id === other?.id && one?.mode === other?.mode

/** Reads folders of the repository and makes changed ones, without a work tree or an index. */
export class Trees {
  readonly #objects: Objects
  readonly #kept = new Kept<Tree>(KEPT_ENTRIES, (tree) => tree.size + 1)

  constructor(objects: Objects) {
    this.#objects = objects
  }

  /** What lies at a path below a folder, or nothing. */
  async find(root: string, path: string): Promise<TreeEntry | undefined> {
    let entry: TreeEntry | undefined = newFolder(root)
    for (const name of path.split('/').filter((part) => part !== '')) {
      const folder: string | undefined = folderId(entry)
      if (folder === undefined) return undefined
      entry = (await this.#read(folder)).get(keyOf(name))
    }
    return entry
  }

  /** Makes sure that a path leads through plain folders to a plain file, or to nothing yet. @throws NotAPlainPath */
  async refuseNotPlain(root: string, path: string): Promise<void> {
    const names = path.split('/')
    for (let depth = 1; depth <= names.length; depth += 1) {
      const here = names.slice(0, depth).join('/')
      const entry = await this.find(root, here)
      if (!entry) return
      if (depth === names.length ? !isFile(entry) : !isFolder(entry)) throw new NotAPlainPath(here)
    }
  }

  /** Every plain file below a folder, with its bytes' id. */
  async files(root: string): Promise<ContentFile[]> {
    const found = [...(await this.#read(root))].map(async ([key, entry]) => {
      const name = nameOf(key)
      if (isFile(entry)) return [{ path: name, id: entry.id }]
      if (!isFolder(entry)) return []
      return (await this.files(entry.id)).map((file) => ({ ...file, path: `${name}/${file.path}` }))
    })
    return (await Promise.all(found)).flat()
  }

  /** The folder with changes made, as a new folder's id. @throws NotAPlainPath */
  async edit(root: string | undefined, changes: readonly FileToPut[]): Promise<string> {
    // An empty folder exists in git only at the top.
    return (await this.#editFolder(root, changes, '')) ?? this.#hold(new Map())
  }

  /** What differs between two folders, file by file; equal folders are not even read. */
  async compare(from: string | undefined, to: string | undefined): Promise<FileChange[]> {
    if (from === to) return []
    const before = from === undefined ? NO_ENTRIES : await this.#read(from)
    const after = to === undefined ? NO_ENTRIES : await this.#read(to)
    const changed = [...after.keys()].filter((key) => !isSame(before.get(key), after.get(key)))
    const removed = [...before.keys()].filter((key) => !after.has(key))
    const keys = [...changed, ...removed]
    const found = keys.map((key) => this.#compareEntry(nameOf(key), before.get(key), after.get(key)))
    return (await Promise.all(found)).flat()
  }

  async #compareEntry(name: string, before: TreeEntry | undefined, after: TreeEntry | undefined) {
    const below = await this.compare(folderId(before), folderId(after))
    const found = below.map((change) => ({ ...change, path: `${name}/${change.path}` }))
    const file = { path: name, before: fileId(before), after: fileId(after) }
    return file.before === file.after ? found : [...found, file]
  }

  async #editFolder(id: string | undefined, changes: readonly FileToPut[], above: string) {
    const entries = new Map(id === undefined ? [] : await this.#read(id))
    for (const [name, below] of Map.groupBy(changes, (change) => change.path.split('/')[0] ?? '')) {
      const key = keyOf(name)
      const changed = await this.#editEntry(entries.get(key), below, `${above}${name}`, name)
      if (changed) entries.set(key, changed)
      else entries.delete(key)
    }
    return entries.size === 0 ? undefined : this.#hold(entries)
  }

  async #editEntry(
    entry: TreeEntry | undefined,
    changes: readonly FileToPut[],
    here: string,
    name: string,
  ): Promise<TreeEntry | undefined> {
    const file = changes.findLast((change) => change.path === name)
    if (file) {
      if (changes.some((change) => change.path !== name) || (entry && !isFile(entry)))
        throw new NotAPlainPath(here)
      return file.id === undefined ? undefined : newFile(file.id)
    }
    if (entry && !isFolder(entry)) throw new NotAPlainPath(here)
    const below = changes.map((change) => ({ ...change, path: change.path.slice(name.length + 1) }))
    const id = await this.#editFolder(entry?.id, below, `${here}/`)
    return id === undefined ? undefined : newFolder(id)
  }

  async #read(id: string): Promise<Tree> {
    const known = this.#kept.get(id)
    if (known) return known
    const object = await this.#objects.read(id)
    if (object?.type !== 'tree') throw new Error(`no folder ${id} in the repository`)
    return this.#kept.set(id, parseTree(object.data))
  }

  #hold(tree: Tree) {
    return this.#objects.hold('tree', treeBytes(tree))
  }
}
