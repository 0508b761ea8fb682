const CONTENT = 'content/'

/** Where a content path lies in the repository, whose top is the content itself. */
export const inTree = (path: string): string => (path.startsWith(CONTENT) ? path.slice(CONTENT.length) : path)

/** The content path of a place in the repository. */
export const outOfTree = (path: string): string => `${CONTENT}${path}`
