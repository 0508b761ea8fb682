/** The gallery of a whole county in the reader's browser: a name that is typed leaves only the stations that have it. */

interface Fold {
  box: HTMLDetailsElement
  /** Whether it stood open before anybody typed. */
  wasOpen: boolean
  rows: HTMLElement[]
}

const foldsIn = (place: HTMLElement): Fold[] =>
  [...place.querySelectorAll<HTMLDetailsElement>('details')].map((box) => ({
    box,
    wasOpen: box.open,
    rows: [...box.querySelectorAll<HTMLElement>('li')],
  }))

const nameOf = (row: ParentNode): string => row.querySelector('[data-name]')?.textContent?.trim() ?? ''

/** Whether a station is left when something was typed: the name of a township leaves all that lies in it. */
export const isLeft = (asked: string, town: string, station: string): boolean =>
  town.includes(asked) || station.includes(asked)

const narrow = ({ box, wasOpen, rows }: Fold, asked: string): number => {
  const town = nameOf(box)
  for (const row of rows) row.hidden = !isLeft(asked, town, nameOf(row))
  const count = rows.filter(({ hidden }) => !hidden).length
  box.hidden = count === 0
  box.open = asked === '' ? wasOpen : true
  return count
}

/** What is said of what is left. */
export const foundInWords = (asked: string, count: number): string => {
  if (asked === '') return ''
  return count === 0 ? `没有叫“${asked}”的阵地，换个字试试。` : `找到${count}个阵地。`
}

/** Wakes the field above the stations, where there are so many that there is one. */
export const startFindPoster = (): void => {
  const place = document.querySelector<HTMLElement>('[data-poster-stations]')
  const field = place?.querySelector<HTMLInputElement>('input')
  const told = place?.querySelector<HTMLElement>('[data-found]')
  if (!place || !field || !told) return
  const folds = foldsIn(place)
  field.addEventListener('input', () => {
    const asked = field.value.trim()
    const count = folds.reduce((sum, fold) => sum + narrow(fold, asked), 0)
    told.textContent = foundInWords(asked, count)
  })
  // Enter on a list that is narrowed to one opens it.
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    const links = [...place.querySelectorAll<HTMLAnchorElement>('li:not([hidden]) a')]
    if (links.length === 1) links[0]?.click()
  })
}
