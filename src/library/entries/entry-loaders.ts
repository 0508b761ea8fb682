import type { Loader } from 'astro/loaders'
import type { CollectionName } from '../../model/collections.ts'
import { collectionNames } from '../../model/collections.ts'
import { contentDir } from '../site/build-settings.ts'
import { entryLoader } from './entry-loader.ts'

/** A loader for each collection of the model. */
export const entryLoaders: [CollectionName, Loader][] = collectionNames.map((name) => [
  name,
  entryLoader(name),
])

/** Where engineers and editors write the handbook by hand. */
export const handbookDir = `${contentDir}/handbook`
