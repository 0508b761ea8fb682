/** The reader's village on the front page: what its own page says for there is fetched and put first. */
import { keepStation, keptStation } from './kept-station.ts'
import type { KeptStation } from './kept-station.ts'
import { marks } from './remembered.ts'

/** Marks what a station's page says for the front page. */
const FOR_HOME = '[data-for-home]'

/** A village that was renamed more often leads on at once all the same: each old address names the present one. */
const MOST_MOVES = 2

const pageAt = async (href: string): Promise<Document> => {
  const answer = await fetch(href)
  if (!answer.ok) throw new Error(String(answer.status))
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

/** Where a page that stands at an old address leads on to, `0; url=/stations/…/`; always a path of this host. */
const movedTo = (page: Document): string | undefined => {
  const refresh = page.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content') ?? ''
  const [, address] = /url=(.+)$/.exec(refresh) ?? []
  return address === undefined ? undefined : new URL(address, location.href).pathname
}

/** The village's own page, and where it is by now. @throws where what comes has nothing for the front page */
const pageOf = async (href: string, moves = 0): Promise<{ page: Document; href: string }> => {
  const page = await pageAt(href)
  if (page.querySelector(FOR_HOME)) return { page, href }
  const next = movedTo(page)
  if (next === undefined || moves === MOST_MOVES) throw new Error(`Nothing for the front page at ${href}`)
  return pageOf(next, moves + 1)
}

/** What the village is called by now: as the button of its page picks it. */
const nameOn = (page: Document): string | undefined =>
  page.querySelector<HTMLElement>('[data-pick-station]')?.dataset['name']

const part = (place: Element, name: string): HTMLElement | null =>
  place.querySelector(`[data-my-station-${name}]`)

const show = (place: Element, name: string, isShown: boolean): void => {
  const shown = part(place, name)
  if (shown) shown.hidden = !isShown
}

/** Nothing is being waited for any more. */
const clear = (place: Element): void => {
  const body = part(place, 'body')
  if (body) body.textContent = ''
}

const tellName = (place: Element, { href, name }: KeptStation): void => {
  const link = part(place, 'name')
  if (!link) return
  link.setAttribute('href', href)
  link.textContent = name
}

const roomOf = (place: Element): KeptStation['room'] & {} => [
  `${window.innerWidth}${document.documentElement.getAttribute(marks.look) ?? ''}`,
  Math.ceil(part(place, 'some')?.offsetHeight ?? 0),
]

const fill = async (place: Element, station: KeptStation): Promise<void> => {
  const { page, href } = await pageOf(station.href)
  const present = { href, name: nameOn(page) ?? station.name }
  tellName(place, present)
  const body = part(place, 'body')
  clear(place)
  // On its own page the door stands first; whoever comes to the front page asks first what is on.
  for (const said of page.querySelectorAll(FOR_HOME))
    body?.insertBefore(document.importNode(said, true), body.firstChild)
  keepStation({ ...present, room: roomOf(place) })
}

/** The room that was held stays filled, or all below would jump; next time none is held until the village answers again. */
const tellFailure = (place: Element, { href, name }: KeptStation): void => {
  clear(place)
  show(place, 'failed', true)
  const told = part(place, 'failed')
  if (told) {
    const left = place.getBoundingClientRect().bottom - told.getBoundingClientRect().top
    told.style.minHeight = `${left}px`
  }
  keepStation({ href, name })
}

/** Puts the reader's village first, or offers to pick one. */
export const startMyStation = async (): Promise<void> => {
  const place = document.querySelector<HTMLElement>('[data-my-station]')
  const station = keptStation()
  if (!place || !station || !document.documentElement.hasAttribute(marks.station)) return
  tellName(place, station)
  show(place, 'none', false)
  show(place, 'some', true)
  await fill(place, station).catch(() => tellFailure(place, station))
  // What waited below it the first time comes together with it.
  document.documentElement.setAttribute(marks.station, '')
}
