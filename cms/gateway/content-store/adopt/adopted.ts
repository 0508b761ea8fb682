/** What was taken, and what was left. */
export interface Adopted {
  /** The published files, `reports/2026/….md`. */
  files: string[]
  versions: number
  drafts: number
  uploads: number
  left: {
    /** Branches, tags and drafts that were not taken, by name. */
    branches: string[]
    /** Links and other repositories among the published files: they are kept and never published. */
    links: string[]
  }
}
