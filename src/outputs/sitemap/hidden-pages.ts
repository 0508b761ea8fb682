import { formerMenuPaths } from '../../library/projects/former-menu-parts.ts'
import { movedAddresses } from '../../library/rendering/moved.ts'
import { screenUrl, urls, wholeMenuUrl } from '../../model/addresses.ts'

/** The addresses that are no page of their own: old ids and former parts of the menu that lead on, the search page, the one without a network, the menu of a large county for paper, what hangs on a wall or is read aloud. */
export const hiddenPages = (): string[] => [
  urls.search,
  urls.offline,
  wholeMenuUrl,
  screenUrl('wall'),
  screenUrl('broadcast'),
  ...movedAddresses(),
  ...formerMenuPaths(),
]
