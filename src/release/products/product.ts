import type { Problem } from '../../model/problems.ts'
import type { ReleaseInMaking } from '../switch/release-folders.ts'

/** A release as far as products change it. */
export type ReleaseFiles = Pick<ReleaseInMaking, 'folder' | 'put' | 'putKept'>

/** What came of making a product. */
export interface Made {
  /** Its files, seen from the release's folder. */
  files: readonly string[]
  /** What it needs of the folders that all releases share, by `sharedName`. */
  shared?: readonly string[] | undefined
  /** What could not be shown as it was meant. */
  problems?: readonly Problem[] | undefined
}

/** A part of a release that is made by itself: a page, a share image, a photo in all its sizes, a shard of the search. */
export interface Product {
  /** Its name among all products; what has it in one release is the same thing in the next. */
  name: string
  /** Its one file where that follows from its name alone: made again it replaces that file, which need not go before. */
  file?: string
  /** Makes its files in a release. All that it shows it asks of the library, so that its changes are noticed. */
  make: (release: ReleaseFiles) => Promise<Made>
}
