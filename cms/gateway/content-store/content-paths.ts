/** Content paths begin with `content/` for everybody; in the repository they begin with whatever the content folder's place is. */
export interface PathMap {
  inRepository(path: string): string
  /** Nothing for a path outside the content folder. */
  inContent(path: string): string | undefined
}

const CONTENT = 'content/'

/** @param prefix the content folder's place in its repository: `content/`, `some/where/`, or nothing at the top */
export const pathMap = (prefix: string): PathMap => ({
  // Paths of our own branches (statuses, notes) do not begin with `content/` and stay as they are.
  inRepository: (path) => (path.startsWith(CONTENT) ? prefix + path.slice(CONTENT.length) : path),
  inContent: (path) => (path.startsWith(prefix) ? CONTENT + path.slice(prefix.length) : undefined),
})
