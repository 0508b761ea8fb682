import type { Loader } from 'astro/loaders'
import type { CollectionName } from '../../model/collections.ts'
import { collectionNames } from '../../model/collections.ts'
import { entryLoader } from './entry-loader.ts'
import { openMediaShelf } from './media-shelf.ts'

const media = openMediaShelf()

/** A loader for each collection of the model. */
export const entryLoaders: [CollectionName, Loader][] = collectionNames.map((name) => [
  name,
  entryLoader(name, media),
])
