import { menuPartKinds, menuPartUrl, urls, wholeMenuUrl } from '../../model/addresses.ts'
import { question } from '../edition/asking.ts'
import type { Link } from '../site/links.ts'
import { everyMenuItem, TOO_MANY_FOR_A_PAGE } from './menu.ts'
import { inParts } from './menu-part-kinds.ts'
import { pathsOfPart } from './menu-part-pages.ts'
import { menuPartPaths } from './menu-parts.ts'

/** Each address that the parts would have if everything could be ordered, and the part's own. */
const pathsOfEverything = (): [path: string, part: string][] =>
  menuPartKinds.flatMap((kind) =>
    [...inParts(kind, everyMenuItem())].flatMap(([key, items]) =>
      pathsOfPart(kind, key, items).map((path): [string, string] => [path, menuPartUrl(kind, key)]),
    ),
  )

/**
 * Addresses that parts of the menu had, and where each leads now: to its part where that is still there, else to the menu.
 * Projects that have ended stay in the county's list, so only a county with enough of them ever had parts.
 */
const formerParts: () => Map<string, string> = question('former-menu-parts', () => {
  if (everyMenuItem().length < TOO_MANY_FOR_A_PAGE) return new Map()
  const present = new Set(menuPartPaths())
  return new Map(
    [[wholeMenuUrl, urls.menu] as const, ...pathsOfEverything()]
      .filter(([path]) => !present.has(path))
      .map(([path, part]) => [path, present.has(part) ? part : urls.menu]),
  )
})

/** The addresses of former parts of the menu, which lead on. */
export const formerMenuPaths = (): string[] => [...formerParts().keys()]

/** Where a former part of the menu leads on to; nothing for an address that never was one. */
export const formerMenuPart: (path: string) => Link | undefined = question(
  'former-menu-part',
  (path: string) => {
    const href = formerParts().get(path)
    return href === undefined ? undefined : { href, label: '项目菜单' }
  },
)
