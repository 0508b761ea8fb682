import { isMadeOnDemand } from '../../src/model/on-demand/addresses-on-demand.ts'
import type { Finding } from './finding.ts'
import type { CheckedPage, CheckedRelease } from './release-pages.ts'

/** A link that leads nowhere, and every page that has it. */
interface DeadLink {
  address: string
  pages: string[]
  /** The page is there, the place on it is not. */
  isPlace: boolean
}

/** Says where an address was written, as far as an entry has it: `content/…md 第9行，“正文”`. */
export type WhereWritten = (page: string, address: string) => string | undefined

const SHOWN = 3

const decodedPath = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Looks a link up. @param home where the portal stands; links to other hosts are not followed */
const openLookup = ({ pages, answers }: CheckedRelease, home: string) => {
  const idsOf = new Map(pages.map(({ path, ids }) => [path, ids]))
  return (from: string, address: string): 'dead' | 'no such place' | undefined => {
    if (!URL.canParse(address, `${home}${from}`)) return 'dead'
    const url = new URL(address, `${home}${from}`)
    if (url.origin !== new URL(home).origin) return undefined
    const path = decodedPath(url.pathname)
    if (isMadeOnDemand(path)) return undefined
    if (!answers(path)) return 'dead'
    const place = decodedPath(url.hash.slice(1))
    return place === '' || (idsOf.get(path)?.has(place) ?? true) ? undefined : 'no such place'
  }
}

const deadIn = (release: CheckedRelease, home: string): DeadLink[] => {
  const lookup = openLookup(release, home)
  const found = new Map<string, DeadLink>()
  const note = ({ path }: CheckedPage, address: string) => {
    const wrong = lookup(path, address)
    if (wrong === undefined) return
    const known = found.get(address)
    if (known) known.pages.push(path)
    else found.set(address, { address, pages: [path], isPlace: wrong === 'no such place' })
  }
  for (const page of release.pages) for (const address of page.addresses) note(page, address)
  return [...found.values()]
}

const pagesInWords = (pages: readonly string[]): string =>
  pages.length > SHOWN
    ? `网页 ${pages.slice(0, SHOWN).join('、')} 等${pages.length}页`
    : `网页 ${pages.join('、')}`

const findingOf = ({ address, pages, isPlace }: DeadLink, written: WhereWritten): Finding => {
  const places = [...new Set(pages.flatMap((page) => written(page, address) ?? []))]
  return {
    mustMend: true,
    where: places.length > 0 ? places.join('、') : pagesInWords(pages),
    what: isPlace ? `链接 ${address} 要去的那一段不在了。` : `链接 ${address} 打不开。`,
    fix: '请改成现有的网址，或者去掉这个链接。',
  }
}

/** Links and files of the portal's own that nothing answers to, each told once. */
export const deadLinks = (release: CheckedRelease, home: string, written: WhereWritten): Finding[] =>
  deadIn(release, home).map((dead) => findingOf(dead, written))

/** Photos on pages that lack the words for those who cannot see them. */
export const photosWithoutAlt = ({ pages }: CheckedRelease): Finding[] =>
  pages.flatMap(({ path, photosWithoutAlt }) =>
    photosWithoutAlt.map((address) => ({
      mustMend: true,
      where: `网页 ${path}`,
      what: `图片 ${address} 没有画面说明。`,
      fix: '请把这一行交给技术人员。',
    })),
  )
