import { cmsList } from './first-cms-list.ts'
import { hugoAndPagefind } from './hugo-and-pagefind.ts'
import type { Measurement } from './measurement.ts'
import { photos } from './photos.ts'
import { releases } from './releases.ts'
import { store } from './store.ts'
import { shareImages } from './share-images.ts'

/** Everything that `npm run bench` measures, in the order of the README's table; a new measurement is a file and a line here. */
export const measurements: Readonly<Record<string, Measurement>> = {
  releases,
  photos,
  'hugo-and-pagefind': hugoAndPagefind,
  'share-images': shareImages,
  'cms-list': cmsList,
  store,
}
