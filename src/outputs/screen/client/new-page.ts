/** A newer page of the wall, taken over without a blank moment: nothing is shown before all of it is there. */

/** What a page is drawn with: where that changes, the program is another. */
const drawnWith = (page: Document): string =>
  [...page.querySelectorAll('link[rel=stylesheet], script[src]')]
    .map((part) => part.getAttribute('href') ?? part.getAttribute('src'))
    .sort()
    .join(' ')

/** A newer page, with its pictures loaded. */
export interface NewPage {
  /** Its slides, to be put in place of the old ones. */
  slides: HTMLElement
  /** Whether styles and scripts are others, so that the page has to be opened anew. */
  isOtherProgram: boolean
}

const arrived = (image: HTMLImageElement): Promise<void> =>
  new Promise((resolve) => {
    if (image.complete) return resolve()
    image.addEventListener('load', () => resolve())
    image.addEventListener('error', () => resolve())
  })

/** Waits for the pictures of some slides; one that does not come holds up nothing. */
export const picturesOf = async (slides: HTMLElement): Promise<HTMLImageElement[]> => {
  const images = [...slides.querySelectorAll('img')]
  await Promise.all(images.map(arrived))
  return images
}

/** Makes a page of its text and waits for its pictures; nothing where the text is no wall. */
export const openNewPage = async (html: string): Promise<NewPage | undefined> => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const found = page.querySelector<HTMLElement>('[data-slides]')
  if (!found || found.children.length === 0) return undefined
  // Pictures begin to load when they belong to this page, shown or not.
  const slides = document.importNode(found, true)
  await picturesOf(slides)
  return { slides, isOtherProgram: drawnWith(page) !== drawnWith(document) }
}
