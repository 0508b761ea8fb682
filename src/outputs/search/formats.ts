/** The files of the search as they travel from the build to the browser; both sides import these types. */
import type { EntryData } from '../../model/collections.ts'

/** Part of the key of every cached part: raise it whenever a file below changes its shape. */
export const FORMAT_VERSION = 9

/** The folder beside `shards.json` that holds all parts, each in a folder named by what it is made of. */
export const PARTS_FOLDER = 'shards'

/** How many pages share one text file: neighbours in time are often shown together, and each file is one to fetch. */
export const PAGES_PER_FILE = 6

/** What says what there is to search. */
export const MANIFEST = 'shards.json'

/**
 * `shards.json`: what there is to search, and where it lies (paths seen from this file). It is the one file of the
 * search that changes under its name; all paths lead to folders that are named by what they hold.
 */
export interface SearchManifest {
  /** The directory of names, and how characters are said. */
  directory: { path: string; readings: string }
  /** The stations' short names by id: pages know their station by its id only. */
  stations: Record<string, string>
  /** Of those among them that hold Traditional characters, the names under which they are found. */
  simplifiedStations?: Record<string, string>
  /** What always stands first, then newest first. */
  volumes: VolumeEntry[]
}

/** Shards bound together, so that a word of all of them is one file to fetch. */
export interface VolumeEntry {
  path: string
  /** How many files its words lie in; `fileOfWord` says which. */
  files: number
  /** Newest first; a volume's rows are theirs, one after the other. */
  shards: ShardEntry[]
}

/** What Pagefind indexed at once. */
export interface ShardEntry {
  /** `2024`, `2025-q4`, `2026-10`, `2026-11a`, `always` or `always-stations`. */
  period: string
  path: string
  count: number
}

/**
 * `words/<n>.pack` of a volume: for each word the pages that it stands on and where, in one row of numbers: the page,
 * how many places, the places; pages and places each as the difference to the one before. Places are those of
 * `indexedWords`, title first.
 */
export type WordsFile = Record<string, number[]>

/** `facets.pack` of a volume: what ranking and filters must know of every page before a result is shown. */
export interface VolumeFacets {
  /** Words of each title: a hit before that place is a hit in the title. */
  titles: number[]
  /** Days as YYYYMMDD, each as the difference to the row before; undated rows count as 0. */
  days: number[]
  /** The last day, YYYYMMDD, of rows where it is not their own: events that come again; 0 for those that are off. */
  lastDays: Record<number, number>
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

/** A page as a result shows it; `pages/<n>.pack` of a shard holds a list of them. */
export interface PageText {
  url: string
  title: string
  kindLabel: string
  day?: string
  /** Of an event: when it takes place, from which the browser tells the next time. */
  times?: EventTimes
  text: string
  /** Where they hold Traditional characters: the same in Simplified ones, in the same length, to look for words in. */
  simplified?: { title: string; text: string }
}

/** When an event takes place, and whether it does. */
export type EventTimes = Pick<
  EntryData<'events'>,
  'starts' | 'ends' | 'recurrence' | 'status' | 'newTime'
> & {
  /** 取消, 延期 or 已办; absent where all goes as planned. */
  statusLabel?: string
}

/** A property of all names, one after the other; 0 where a name has none. The keys of 2,000 names are a quarter of them. */
type Column<T> = (T | 0)[]

/** `names.pack`: a `NameDirectory` by columns. */
export interface NamesPack extends Omit<NameDirectory, 'names'> {
  names: { [Key in keyof DirectoryName]-?: Column<NonNullable<DirectoryName[Key]>> }
}

/** The directory of names, which answers while the volumes are still on their way. */
export interface NameDirectory {
  names: DirectoryName[]
  needs: DirectoryNeed[]
  /** The page of the county's centre: for who asks whether anybody is there, and names no place. */
  centre?: string
}

/** What people come for. */
export interface DirectoryNeed {
  /** As the portal calls it: 理发. */
  label: string
  /** As they call it: 剃头, 剪头发. */
  words: string[]
  /** The classes of the projects that meet it, as pages show them. */
  classes: string[]
}

/** The detail that says where a place is. */
export const ADDRESS_LABEL = '地址'

export interface DirectoryName {
  name: string
  shortName?: string
  /** Where they hold Traditional characters: the same in Simplified ones, under which it is found. */
  simplified?: { name: string; shortName?: string }
  /** Where it is another: the same as the index folds it. Ready, for a browser would have to try thousands of names. */
  plain?: { name: string; shortName?: string }
  kindLabel: string
  /** Absent for a word that is worth searching for but has no page of its own (a category, a festival). */
  url?: string
  /** Of a project, the class of its service: found by it even where the full text does not arrive. */
  about?: string
  /** What names it and nothing else, as the index folds it: its code, its number of the telephone, 翁老师. */
  codes?: string[]
  /** What people ask about a place, as it is shown: 开放时间, 地址, 电话. */
  details?: { label: string; value: string }[]
}

/** `readings.pack`: fetched when somebody types letters, or amiss. */
export interface ReadingsPack {
  /** The characters of each syllable, without tones. */
  said: Record<string, string>
  /** Words of titles that no list of words knows, 冬学 or 龙舟赛: compared with what is mistyped or spelt. */
  words: string[]
}
