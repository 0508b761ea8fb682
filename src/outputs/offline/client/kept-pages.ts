/** The list of pages that this device keeps, and the way to be rid of them. */
import { caches as names } from '../kept.ts'

interface KeptPage {
  address: string
  title: string
}

/** Without the portal's name behind it. */
const ownName = (title: string): string => {
  const end = title.lastIndexOf('_')
  return end > 0 ? title.slice(0, end) : title
}

const titleOf = (html: string): string => ownName(new DOMParser().parseFromString(html, 'text/html').title)

/** The newest first: the browser lists them as they came. */
const keptPages = async (): Promise<KeptPage[]> => {
  const cache = await window.caches.open(names.pages)
  const own = ownName(document.title)
  const found: KeptPage[] = []
  for (const request of [...(await cache.keys())].reverse()) {
    const page = await cache.match(request)
    if (page) found.push({ address: request.url, title: titleOf(await page.text()) })
  }
  // This page stands beside the list, and not in it.
  return found.filter(({ title }) => title !== own)
}

const asItem = ({ address, title }: KeptPage): HTMLElement => {
  const [item, link] = [document.createElement('li'), document.createElement('a')]
  link.href = address
  link.textContent = title
  item.append(link)
  return item
}

const forget = async (): Promise<void> => {
  await window.caches.delete(names.pages)
  await window.caches.delete(names.photos)
}

const tell = (place: HTMLElement, pages: readonly KeptPage[]): void => {
  const part = (name: string) => place.querySelector<HTMLElement>(`[data-kept-${name}]`)
  const list = part('list')
  if (list) list.textContent = ''
  list?.append(...pages.map(asItem))
  const said = part('said')
  if (said)
    said.textContent =
      pages.length > 0 ? `这台设备上存着${pages.length}页，点名字就能看：` : '这台设备上还没有存下页面。'
  const button = part('forget')
  if (button) button.hidden = pages.length === 0
}

/** Fills the list; where the browser keeps nothing, the page says what it said. */
export const showKeptPages = async (): Promise<void> => {
  const place = document.querySelector<HTMLElement>('[data-kept]')
  if (!place || !('caches' in window)) return
  const draw = async () => tell(place, await keptPages())
  place.querySelector('[data-kept-forget]')?.addEventListener('click', () => void forget().then(draw))
  await draw()
}
