const CONTENT = 'content/'

/** Where a content path lies in the repository, whose top is the content itself. */
export const inTree = (path: string): string => (path.startsWith(CONTENT) ? path.slice(CONTENT.length) : path)

/** The content path of a place in the repository. */
export const outOfTree = (path: string): string => `${CONTENT}${path}`

/** Names are bytes to git and to a disk. One that is no text, such as a name in GBK, is read as another one and not found by it. */
export const isText = (name: string): boolean => !name.includes('\uFFFD')

const LONGEST_NAME_BYTES = 255
/** What every system can write, with room for the folder around it. */
const LONGEST_PATH_BYTES = 800

/** Whether a path can be written to any disk and means the same there: hidden and odd names, which a push can bring, cannot. */
export const isPlainPath = (path: string): boolean =>
  Buffer.byteLength(path) <= LONGEST_PATH_BYTES &&
  path.split('/').every((name) => isPlainName(name) && Buffer.byteLength(name) <= LONGEST_NAME_BYTES)

const isPlainName = (name: string) =>
  name !== '' && !name.startsWith('.') && !/[\\\0]/.test(name) && isText(name)
