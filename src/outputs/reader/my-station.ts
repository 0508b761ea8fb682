/** The reader's village on the front page: what its own page says for there is fetched and put first. */
import { keptStation } from './kept-station.ts'
import type { KeptStation } from './kept-station.ts'

/** Marks what a station's page says for the front page. */
const FOR_HOME = '[data-for-home]'

const pageOf = async ({ href }: KeptStation): Promise<Document> => {
  const answer = await fetch(href)
  if (!answer.ok) throw new Error(String(answer.status))
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

const show = (place: Element, name: string, isShown: boolean): void => {
  const part = place.querySelector<HTMLElement>(`[data-my-station-${name}]`)
  if (part) part.hidden = !isShown
}

const fill = async (place: Element, station: KeptStation): Promise<void> => {
  const body = place.querySelector('[data-my-station-body]')
  const page = await pageOf(station)
  page.querySelectorAll(FOR_HOME).forEach((part) => body?.appendChild(document.importNode(part, true)))
}

/** Puts the reader's village first, or offers to pick one. */
export const startMyStation = async (): Promise<void> => {
  const place = document.querySelector('[data-my-station]')
  const station = keptStation()
  if (!place || !station) return
  const name = place.querySelector<HTMLAnchorElement>('[data-my-station-name]')
  if (name) {
    name.href = station.href
    name.textContent = station.name
  }
  show(place, 'none', false)
  show(place, 'some', true)
  await fill(place, station).catch(() => show(place, 'failed', true))
}
