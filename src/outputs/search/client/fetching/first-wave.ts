import type { SearchManifest, VolumeEntry } from '../../formats.ts'
import { fetchAhead } from './packs.ts'

/** What says what there is to search. */
export const MANIFEST = 'shards.json'

/** Where a volume says what its pages are. */
export const facetsPath = ({ path }: Pick<VolumeEntry, 'path'>): string => `${path}facets.pack`

/** Begins to fetch what every answer needs, while the script that makes answers of it is still on its way. */
export const fetchFirstWave = async (index: URL): Promise<void> => {
  const bytes = await fetchAhead(new URL(MANIFEST, index))
  const { directory, volumes } = JSON.parse(new TextDecoder().decode(bytes)) as SearchManifest
  for (const path of [directory.path, ...volumes.map(facetsPath)]) void fetchAhead(new URL(path, index))
}
