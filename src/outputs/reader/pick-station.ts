/** Picks the reader's village: by the button on a station's page, or by one tap in the list of stations. */
import { keepStation, keptStation } from './kept-station.ts'

/** Marks the list that was opened to pick from; the page has an element of this name. */
const HASH = '#pick'
/** Said by the button of the village that was picked. */
const IS_MINE = '这是我的村，首页先放它'

const wakeButton = (button: HTMLButtonElement): void => {
  const { name = '', href = location.pathname } = button.dataset
  const words = button.querySelector('[data-words]')
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

/** In the list that was opened to pick from, a station's name picks it and leads home. */
const pickOnTap = (list: HTMLElement): void => {
  const { stations = '', home = '' } = list.dataset
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const href = link?.getAttribute('href') ?? ''
    if (location.hash !== HASH || !href.startsWith(stations)) return
    if (!keepStation({ href, name: link?.textContent?.trim() ?? '' })) return
    event.preventDefault()
    location.assign(home)
  })
}

/** Wakes whatever of the page picks a village. */
export const startPickStation = (): void => {
  document.querySelectorAll<HTMLButtonElement>('[data-pick-station]').forEach(wakeButton)
  const list = document.querySelector<HTMLElement>('[data-stations]')
  if (!list) return
  pickOnTap(list)
  const hint = document.querySelector<HTMLElement>('[data-pick-hint]')
  const tell = () => hint && (hint.hidden = location.hash !== HASH)
  tell()
  window.addEventListener('hashchange', tell)
}
