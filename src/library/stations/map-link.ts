import type { EntryData } from '../../model/collections.ts'

type Place = Pick<EntryData<'stations'>, 'mapLink' | 'location' | 'shortName'>

/**
 * A link into the phone's map: the one the editor gave, else one made from the coordinates, which are taken from a Chinese
 * map (GCJ-02). It works without scripts: a phone that has the app opens it, any other shows the map as a page.
 */
export const mapLinkOf = ({ mapLink, location, shortName }: Place): string | undefined => {
  if (mapLink !== undefined) return mapLink
  if (!location) return undefined
  const query = new URLSearchParams({ position: `${location.lng},${location.lat}`, name: shortName })
  return `https://uri.amap.com/marker?${query}`
}
