/** Picks the reader's village: by the button on a station's page, or by one tap in a list that was opened to pick from. */
import { keepStation, keptStation } from './kept-station.ts'
import { marks, PICK_HASH } from './remembered.ts'

/** Said by the button of the village that was picked. */
const IS_MINE = '这是我的村，首页先放它'

const wakeButton = (button: HTMLButtonElement): void => {
  const { name = '' } = button.dataset
  const href = location.pathname
  const words = button.querySelector('span')
  const usual = words?.textContent ?? ''
  const tell = () => {
    const isMine = keptStation()?.href === href
    button.setAttribute('aria-pressed', String(isMine))
    if (words) words.textContent = isMine ? IS_MINE : usual
  }
  tell()
  button.disabled = false
  button.addEventListener('click', () => {
    keepStation(keptStation()?.href === href ? undefined : { href, name })
    tell()
  })
}

/** Once opened to pick from, a page stays so, wherever in it the reader jumps meanwhile. */
const isPicking = (): boolean => document.documentElement.hasAttribute(marks.picking)

/** Whether an address is that of a station's own page, which lies right below the tree of all. */
const isStation = (href: string, stations: string): boolean =>
  href.startsWith(stations) && /^[^/]+\/$/.test(href.slice(stations.length))

/** In a list that was opened to pick from, a station's name picks it and leads home. */
const pickOnTap = (list: HTMLElement): void => {
  const { stations = '', home = '' } = list.dataset
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const href = link?.getAttribute('href') ?? ''
    if (!isPicking() || !isStation(href, stations)) return
    if (!keepStation({ href, name: link?.textContent?.trim() ?? '' })) return
    event.preventDefault()
    location.assign(home)
  })
}

/** The other ways to a station, the map and the search, are opened to pick from as well. */
const passOn = (): void => {
  for (const way of document.querySelectorAll('main form[role="search"], [data-keeps-pick]')) {
    const name = way instanceof HTMLFormElement ? 'action' : 'href'
    const address = way.getAttribute(name) ?? ''
    if (!address.endsWith(PICK_HASH)) way.setAttribute(name, address + PICK_HASH)
  }
}

const pickWhereAsked = (): void => {
  if (location.hash === PICK_HASH) document.documentElement.setAttribute(marks.picking, '')
  if (isPicking()) passOn()
}

/** Wakes whatever of the page picks a village. */
export const startPickStation = (): void => {
  document.querySelectorAll<HTMLButtonElement>('[data-pick-station]').forEach(wakeButton)
  const list = document.querySelector<HTMLElement>('[data-stations]')
  if (!list) return
  pickOnTap(list)
  pickWhereAsked()
  window.addEventListener('hashchange', pickWhereAsked)
}
