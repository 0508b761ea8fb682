/** The menu of a large county in the reader's browser: an address that chose from the whole menu leads to the part that holds it. */

/** A way to a part, with the choices that it stands for, its own first: `station=linjiang-zhen`. */
export interface WayToPart {
  href: string
  choices: readonly string[]
}

/** Choices from which a part is taken, the narrowest first. */
const NARROWEST_FIRST = ['need', 'station', 'form', 'audience'] as const

/** Where the part is that some choices ask for, with those that narrow it down further; nothing where no part has them. */
export const addressOfPart = (asked: URLSearchParams, ways: readonly WayToPart[]): string | undefined => {
  for (const name of NARROWEST_FIRST) {
    const choice = `${name}=${asked.get(name)}`
    const way = ways.find(({ choices }) => choices.includes(choice))
    if (!way) continue
    const others = [...asked].filter((each) => each.join('=') !== way.choices[0])
    return others.length === 0 ? way.href : `${way.href}?${new URLSearchParams(others)}`
  }
  return undefined
}

const waysHere = (): WayToPart[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('[data-menu-way], [data-menu-need]')].map(
    ({ href, dataset }) => ({
      href,
      choices: dataset['menuWay']?.split(' ') ?? [`need=${dataset['menuNeed']}`],
    }),
  )

/** A row that somebody marked stands on the whole menu at least. */
const wholeMenuForMark = (): string | undefined =>
  location.hash.startsWith('#row-')
    ? document.querySelector<HTMLAnchorElement>('[data-menu-whole]')?.href
    : undefined

/** Leads on from an address that chose from the whole menu. */
export const leadOn = (): void => {
  const address = addressOfPart(new URLSearchParams(location.search), waysHere()) ?? wholeMenuForMark()
  if (address !== undefined) location.replace(address + location.hash)
}
