/** The calendar in the reader's browser: a place that is picked hides what takes place elsewhere. */

const eventsIn = (page: ParentNode): HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('[data-station]'),
]

/** What is folded away under a number opens, and the number, which counts all places, is not shown meanwhile. */
const openFolds = (isNarrowed: boolean): void => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.calendar__more')) {
    fold.open = isNarrowed
    const number = fold.querySelector('summary')
    if (number) number.hidden = isNarrowed
  }
}

/** On a phone, days without anything at the place go. */
const markDays = (): void => {
  for (const day of document.querySelectorAll<HTMLElement>('.calendar__day'))
    day.classList.toggle(
      'calendar__day--elsewhere',
      eventsIn(day).every((event) => event.hidden),
    )
}
const unmarkDays = (): void => {
  for (const day of document.querySelectorAll('.calendar__day--elsewhere'))
    day.classList.remove('calendar__day--elsewhere')
}

const show = (stations: readonly string[] | undefined): void => {
  for (const event of eventsIn(document))
    event.hidden = stations !== undefined && !stations.includes(event.dataset['station'] ?? '')
  openFolds(stations !== undefined)
  if (stations === undefined) unmarkDays()
  else markDays()
}

const markPicked = (links: readonly HTMLAnchorElement[], picked: HTMLAnchorElement | undefined): void => {
  for (const link of links) {
    if (link === picked) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

/** `下面只列青石村站的5场活动。` */
const inWords = (link: HTMLAnchorElement): string => {
  const [name = '', count = ''] = [...link.querySelectorAll('span')].map((part) => part.textContent.trim())
  return `下面只列${name}的${count}活动。`
}

/** Wakes the list of places where the page has one. */
export const startCalendarPlaces = (): void => {
  const box = document.querySelector<HTMLElement>('[data-calendar-places]')
  const told = box?.querySelector<HTMLElement>('[data-calendar-told]')
  const all = box?.querySelector<HTMLElement>('[data-calendar-all]')
  const fold = box?.querySelector('details')
  if (!box || !told || !all || !fold) return
  const links = [...box.querySelectorAll<HTMLAnchorElement>('[data-calendar-place]')]
  const pick = (link: HTMLAnchorElement | undefined): void => {
    show(link?.dataset['calendarPlace']?.split(' '))
    markPicked(links, link)
    told.textContent = link ? inWords(link) : ''
    all.hidden = link === undefined
    fold.open = false
  }
  for (const link of links)
    link.addEventListener('click', (event) => {
      event.preventDefault()
      pick(link)
      fold.querySelector('summary')?.focus()
    })
  all.addEventListener('click', () => {
    pick(undefined)
    fold.querySelector('summary')?.focus()
  })
}
