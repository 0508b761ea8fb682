/** What lies under one name of a folder: a file, a folder, a symbolic link, another repository. */
export interface TreeEntry {
  mode: string
  id: string
}

/** A folder of the repository. Names are kept byte for byte (as latin1), because git's names are bytes. */
export type Tree = ReadonlyMap<string, TreeEntry>

const FOLDER_MODE = '40000'
const OTHER_REPOSITORY_MODE = '160000'
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

/** Takes a raw folder object apart. @param idBytes 20 for SHA-1 repositories, 32 for SHA-256 */
export const parseTree = (data: Buffer, idBytes: number): Tree => {
  const entries = new Map<string, TreeEntry>()
  let at = 0
  while (at < data.length) {
    const space = data.indexOf(32, at)
    const zero = data.indexOf(0, space)
    const mode = data.toString('latin1', at, space)
    const name = data.toString('latin1', space + 1, zero)
    at = zero + 1 + idBytes
    entries.set(name, { mode, id: data.toString('hex', zero + 1, at) })
  }
  return entries
}

const typeOf = ({ mode }: TreeEntry) =>
  mode === FOLDER_MODE ? 'tree' : mode === OTHER_REPOSITORY_MODE ? 'commit' : 'blob'

/** A folder as `git mktree -z` reads it; git sorts it itself. */
export const treeLines = (tree: Tree): string =>
  [...tree].map(([name, entry]) => `${entry.mode} ${typeOf(entry)} ${entry.id}\t${name}\0`).join('')
