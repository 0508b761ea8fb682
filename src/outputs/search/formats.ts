/** The files of the search as they travel from the build to the browser; both sides import these types. */

/** Part of the key of every cached shard: raise it whenever a file below changes its shape. */
export const FORMAT_VERSION = 3

/** How many pages share one text file: neighbours in time are often shown together, and each file is one to write. */
export const PAGES_PER_FILE = 2

/**
 * `shards.json`: what there is to search, newest first, and where it lies (paths seen from this file). It is the one
 * file of the search that changes under its name; all paths lead to folders that are named by what they hold.
 */
export interface SearchManifest {
  /** Pagefind's own browser code and an index of nothing, which every real shard is merged into. */
  core: { path: string; tag: string }
  directory: { path: string }
  /** The stations' short names by id: pages know their station by its id only. */
  stations: Record<string, string>
  shards: ShardEntry[]
}

export interface ShardEntry {
  /** `2024`, `2025-q4`, `2026-10`, `2026-11a`, `always` or `always-stations`. */
  period: string
  path: string
  /** The name under which Pagefind keeps this shard; its page ids begin with it. */
  language: string
  hash: string
  count: number
}

/** `facets.pack` of a shard: what ranking and filters must know of every page before a result is shown. */
export interface ShardFacets {
  /** Pagefind's ids in the order of the rows, without the language, parted by spaces. */
  ids: string
  /** Tokens of each title: a hit before that place is a hit in the title. */
  titles: number[]
  /** Days as YYYYMMDD, each as the difference to the row before; undated rows count as 0. */
  days: number[]
  kinds: LabelledColumn
  stations: FacetColumn
  categories: { values: string[]; rows: number[][] }
}

/** One value per row, as an index into `values`; -1 for none. */
export interface FacetColumn {
  values: string[]
  rows: number[]
}

/** A column whose values are shown under other names. */
export interface LabelledColumn extends FacetColumn {
  labels: string[]
}

/** `titles.pack` of a shard, in the order of the rows: what is searched where the index of the texts does not run. */
export interface ShardTitles {
  titles: string[]
}

/** A page as a result shows it; `pages/<n>.pack` holds a list of them. */
export interface PageText {
  url: string
  title: string
  kindLabel: string
  day?: string
  text: string
}

/** `names.pack`: the directory of names, which answers while the shards are still on their way. */
export interface NameDirectory {
  names: DirectoryName[]
}

export interface DirectoryName {
  name: string
  shortName?: string
  kindLabel: string
  /** Absent for a word that is worth searching for but has no page of its own (a category, a festival). */
  url?: string
  /** Syllables parted by spaces, without tones. */
  pinyin: string
  /** The same of the short name, where the full one does not begin with it. */
  shortPinyin?: string
}
