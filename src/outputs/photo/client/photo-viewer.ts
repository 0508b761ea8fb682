/**
 * Opens a page's photos in front of it: the link to the large version leads there without a script too. Escape and 关闭 lead
 * back to the photo that was opened; nothing moves by itself.
 */
import { countInWords, savedName, sizeInWords, type OpenPhoto } from './opened-photo.ts'
import { fetchStyles, makeViewer, type ViewerParts } from './viewer-parts.ts'

const links = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>('main a[data-photo]'),
]

const wordsOf = (place: Element | null | undefined): string => (place?.textContent || '').trim()

const photoOf = (link: HTMLAnchorElement): OpenPhoto => ({
  address: link.href,
  alt: link.querySelector('img')?.alt || '',
  caption: [...(link.closest('figure')?.querySelectorAll('figcaption > *') || [])].map(wordsOf).join(' '),
})

const bytesOf = (address: string): number => {
  const [found] = performance.getEntriesByName(address)
  return (found as PerformanceResourceTiming | undefined)?.encodedBodySize || 0
}

/** Whether it is read from top to bottom, as the page says. */
const isLong = (link: HTMLAnchorElement): boolean =>
  link.closest('.photo--long') !== null || link.querySelector('.long-picture') !== null

/** Which photo stands there, of how many. */
let at = 0
let parts: ViewerParts | undefined

const tellSize = ({ image, size, save }: ViewerParts): void => {
  // One that was left meanwhile says nothing.
  if (image.src !== save.href) return
  size.textContent = `（${sizeInWords(image.naturalWidth, image.naturalHeight, bytesOf(image.src))}）`
}

const show = (shown: ViewerParts, index: number): void => {
  const all = links()
  at = (index + all.length) % all.length
  const link = all[at]
  if (!link) return
  const photo = photoOf(link)
  const { image, caption, count, save, before, next, size, frame } = shown
  frame.scrollTop = 0
  frame.classList.toggle('viewer__photo--long', isLong(link))
  size.textContent = ''
  save.href = photo.address
  save.download = savedName(wordsOf(document.querySelector('h1')), at + 1, photo.address)
  image.alt = photo.alt
  image.src = photo.address
  caption.textContent = photo.caption
  count.textContent = countInWords(at + 1, all.length)
  before.hidden = next.hidden = all.length < 2
}

const prepare = (): ViewerParts => {
  const made = makeViewer()
  const { dialog, image, before, next } = made
  const step = (by: number) => show(made, at + by)
  image.addEventListener('load', () => tellSize(made))
  before.addEventListener('click', () => step(-1))
  next.addEventListener('click', () => step(1))
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') step(-1)
    if (key === 'ArrowRight') step(1)
  })
  dialog.addEventListener('close', () => {
    document.documentElement.classList.remove('has-viewer')
    // The last one that was looked at is where the reader goes on.
    links()[at]?.focus()
  })
  return made
}

const open = async (link: HTMLAnchorElement): Promise<void> => {
  const styles = links().map(({ dataset }) => dataset['photo'] || '')
  if (!parts && !(await fetchStyles(styles.find((address) => address !== '') || ''))) {
    location.href = link.href
    return
  }
  parts = parts || prepare()
  if (parts.dialog.open) return
  show(parts, links().indexOf(link))
  document.documentElement.classList.add('has-viewer')
  parts.dialog.showModal()
}

const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey

const knowsDialogs = (): boolean =>
  typeof HTMLDialogElement === 'function' && 'showModal' in HTMLDialogElement.prototype

/** Wakes the photos of the page; an engine without dialogs follows their links. */
export const startPhotoViewer = (): void => {
  if (!knowsDialogs()) return
  for (const link of links()) {
    link.setAttribute('aria-haspopup', 'dialog')
    link.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return
      event.preventDefault()
      void open(link)
    })
  }
}
