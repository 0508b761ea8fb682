/** The tree of stations in the reader's browser: what is typed leaves only the stations that are called so. */
import { stationCode } from '../../model/writing/station-code.ts'

/** A station's line, with the lines of those below it. */
interface Row {
  row: HTMLElement
  link: HTMLAnchorElement
  below: Row[]
}

/** The last part of a station's address: `/stations/qingshi-cun/` -> `qingshi-cun`, its name in letters. */
const idIn = (href: string): string => /([^/]*)\/$/.exec(href)?.[1] ?? ''

/** What was typed as it is compared; a keyboard of Chinese parts its syllables while it is typed on. */
const asCompared = (typed: string): string => typed.replace(/[\s'’]/g, '').toLowerCase()

/** Whether a station is called what was typed: by a part of its name, in letters, or by the first letters of its syllables. */
export const isCalled = (typed: string, name: string, id: string): boolean => {
  const asked = asCompared(typed)
  if (asked === '' || name.includes(asked)) return true
  return id.replace(/-/g, '').includes(asked) || stationCode(id).startsWith(asked)
}

/** What is said of what is left. */
export const leftInWords = (typed: string, count: number): string => {
  if (asCompared(typed) === '') return ''
  return count === 0
    ? `名单里没有叫“${typed.trim()}”的，按“搜索”在全站找。`
    : `找到${count}个阵地，就在下面。`
}

const childrenOf = (parent: Element, selector: string): HTMLElement[] =>
  [...parent.querySelectorAll<HTMLElement>(selector)].filter(
    (each) => each.parentElement?.closest('li, [data-branch]') === parent,
  )

const rowOf = (row: HTMLElement): Row[] => {
  const link = row.querySelector('a')
  return link ? [{ row, link, below: childrenOf(row, 'li').flatMap(rowOf) }] : []
}

const linkIsCalled = ({ link }: Row, typed: string): boolean =>
  isCalled(typed, link.textContent ?? '', idIn(link.getAttribute('href') ?? ''))

/** Leaves what is called so, with all below it and what it hangs below. @returns the links of those that are */
const narrow = (each: Row, typed: string, isInOne = false): HTMLAnchorElement[] => {
  const isFound = isInOne || linkIsCalled(each, typed)
  const below = each.below.flatMap((one) => narrow(one, typed, isFound))
  each.row.hidden = !isFound && below.length === 0
  // A branch that folds names itself once more in the list below it.
  return isFound && !below.includes(each.link) ? [each.link, ...below] : below
}

/** A branch that is folded opens while something in it is found, and where somebody jumps to it. */
const unfold = (branches: readonly Row[], typed: string, wasOpen: ReadonlySet<Element>): void => {
  for (const { row } of branches)
    if (row instanceof HTMLDetailsElement) row.open = asCompared(typed) !== '' || wasOpen.has(row)
}

const openWhereJumpedTo = (): void => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target instanceof HTMLDetailsElement) target.open = true
}

/** Wakes the field above the tree; without it the form leads to the search of the whole site. */
export const startFindStation = (): void => {
  const form = document.querySelector<HTMLFormElement>('[data-find-station]')
  const field = form?.querySelector('input')
  const told = document.querySelector<HTMLElement>('[data-found]')
  const jumps = document.querySelector<HTMLElement>('[data-jumps]')
  const branches = [...document.querySelectorAll<HTMLElement>('[data-branch]')].flatMap(rowOf)
  openWhereJumpedTo()
  window.addEventListener('hashchange', openWhereJumpedTo)
  if (!form || !field || !told) return
  const wasOpen = new Set(branches.map(({ row }) => row).filter((row) => row.hasAttribute('open')))
  let found: HTMLAnchorElement[] = []
  const look = () => {
    found = branches.flatMap((branch) => narrow(branch, field.value))
    unfold(branches, field.value, wasOpen)
    told.textContent = leftInWords(field.value, found.length)
    // The keyboard of a phone leaves half a screen for what is found, and a heading above nothing says nothing.
    const isAsked = asCompared(field.value) !== ''
    if (jumps) jumps.hidden = isAsked
    const tree = jumps?.closest('section')
    if (tree) tree.hidden = isAsked && found.length === 0
  }
  field.addEventListener('input', look)
  // A browser that comes back to the page fills the field by itself.
  if (field.value !== '') look()
  // Enter on a list that is narrowed to one opens it.
  form.addEventListener('submit', (event) => {
    if (asCompared(field.value) === '' || found.length !== 1) return
    event.preventDefault()
    found[0]?.click()
  })
}
