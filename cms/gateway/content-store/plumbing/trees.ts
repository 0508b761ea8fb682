import type { ContentFile, FileChange, FileToPut } from '../contract.ts'
import { NotAPlainPath } from '../outcomes.ts'
import { Kept } from '../kept.ts'
import type { Objects } from './objects.ts'
import type { EntryChange, TreeEntry } from './tree.ts'
import { fileId, folderId, isFile, isFolder, newFile, newFolder, Tree } from './tree.ts'

/** Folders are immutable by id; so many entries stay in memory (20 MB). */
const KEPT_ENTRIES = 300_000

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
      entry = (await this.#read(folder)).get(name)
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
    const found = (await this.#read(root)).entries().map(async ([name, entry]) => {
      if (isFile(entry)) return [{ path: name, id: entry.id }]
      if (!isFolder(entry)) return []
      return (await this.files(entry.id)).map((file) => ({ ...file, path: `${name}/${file.path}` }))
    })
    return (await Promise.all(found)).flat()
  }

  /** The folder with changes made, as a new folder's id. @throws NotAPlainPath */
  async edit(root: string | undefined, changes: readonly FileToPut[]): Promise<string> {
    // An empty folder exists in git only at the top.
    return (await this.#editFolder(root, changes, '')) ?? this.#hold(Tree.empty)
  }

  /** What differs between two folders, file by file; equal folders are not even read. */
  async compare(from: string | undefined, to: string | undefined): Promise<FileChange[]> {
    if (from === to) return []
    const before = from === undefined ? Tree.empty : await this.#read(from)
    const after = to === undefined ? Tree.empty : await this.#read(to)
    const found = Tree.changes(before, after).map((change) => this.#compareEntry(change))
    return (await Promise.all(found)).flat()
  }

  async #compareEntry({ name, before, after }: EntryChange) {
    const below = await this.compare(folderId(before), folderId(after))
    const found = below.map((change) => ({ ...change, path: `${name}/${change.path}` }))
    const file = { path: name, before: fileId(before), after: fileId(after) }
    return file.before === file.after ? found : [...found, file]
  }

  async #editFolder(id: string | undefined, changes: readonly FileToPut[], above: string) {
    let tree = id === undefined ? Tree.empty : await this.#read(id)
    for (const [name, below] of Map.groupBy(changes, (change) => change.path.split('/')[0] ?? '')) {
      tree = tree.with(name, await this.#editEntry(tree.get(name), below, `${above}${name}`, name))
    }
    return tree.size === 0 ? undefined : this.#hold(tree)
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
    return this.#kept.set(id, Tree.parse(object.data))
  }

  #hold(tree: Tree) {
    const id = this.#objects.hold('tree', tree.bytes)
    this.#kept.set(id, tree)
    return id
  }
}
