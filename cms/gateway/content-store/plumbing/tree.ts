/** What lies under one name of a folder: a file, a folder, a symbolic link, another repository. */
export interface TreeEntry {
  mode: string
  id: string
}

/** A folder of the repository. Names are kept byte for byte (as latin1), because git's names are bytes. */
export type Tree = ReadonlyMap<string, TreeEntry>

const FOLDER_MODE = '40000'
const FILE_MODES = ['100644', '100755', '100664']

export const newFile = (id: string): TreeEntry => ({ mode: '100644', id })
export const newFolder = (id: string): TreeEntry => ({ mode: FOLDER_MODE, id })
export const isFolder = (entry: TreeEntry | undefined): boolean => entry?.mode === FOLDER_MODE
/** A plain file; symbolic links are not files to us. */
export const isFile = (entry: TreeEntry | undefined): boolean =>
  entry !== undefined && FILE_MODES.includes(entry.mode)

/** The id of a plain file's bytes. */
export const fileId = (entry: TreeEntry | undefined): string | undefined =>
  isFile(entry) ? entry?.id : undefined
/** The id of a folder. */
export const folderId = (entry: TreeEntry | undefined): string | undefined =>
  isFolder(entry) ? entry?.id : undefined

/** A name as a tree's key. */
export const keyOf = (name: string): string => Buffer.from(name, 'utf8').toString('latin1')
/** A tree's key as a name. */
export const nameOf = (key: string): string => Buffer.from(key, 'latin1').toString('utf8')

const ID_BYTES = 20

/** Takes a raw folder object apart. */
export const parseTree = (data: Buffer): Tree => {
  const entries = new Map<string, TreeEntry>()
  let at = 0
  while (at < data.length) {
    const space = data.indexOf(32, at)
    const zero = data.indexOf(0, space)
    const mode = data.toString('latin1', at, space)
    const name = data.toString('latin1', space + 1, zero)
    at = zero + 1 + ID_BYTES
    entries.set(name, { mode, id: data.toString('hex', zero + 1, at) })
  }
  return entries
}

/** A folder's name is sorted as if it ended with a slash. */
const sortKey = ([name, entry]: [string, TreeEntry]) => (isFolder(entry) ? `${name}/` : name)

/** A folder as git stores it. */
export const treeBytes = (tree: Tree): Buffer => {
  const sorted = [...tree]
    .map((found) => ({ found, key: sortKey(found) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
  const parts = sorted.flatMap(({ found: [name, { mode, id }] }) => [
    Buffer.from(`${mode} ${name}\0`, 'latin1'),
    Buffer.from(id, 'hex'),
  ])
  return Buffer.concat(parts)
}
