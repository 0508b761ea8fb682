/** The version of each path as last read or saved in this page: what the next save of it is made from. */
export const knownVersions = new Map<string, string>()
