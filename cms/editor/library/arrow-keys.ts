import type { KeyboardEvent } from 'react'

/** Which tile an arrow leads to, by where the tiles stand: a row has as many as the window is wide. */
const STEPS: Readonly<Record<string, 'next' | 'before' | 'above' | 'below'>> = {
  ArrowRight: 'next',
  ArrowLeft: 'before',
  ArrowUp: 'above',
  ArrowDown: 'below',
}

/** Moves the focus among the tiles of a grid with the arrow keys. */
export const moveWithArrows = (event: KeyboardEvent<HTMLElement>): void => {
  const step = STEPS[event.key]
  if (!step) return
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('.ck-tile > button')]
  const at = tiles.findIndex((tile) => tile === document.activeElement)
  const here = tiles[at]
  if (!here) return
  const beside = step === 'next' ? tiles[at + 1] : step === 'before' ? tiles[at - 1] : undefined
  const to = beside ?? (step === 'above' || step === 'below' ? nearest(here, tiles, step) : undefined)
  if (!to) return
  event.preventDefault()
  to.focus()
}

/** In the next row up or down the one that stands nearest. */
const nearest = (here: HTMLElement, tiles: readonly HTMLElement[], step: 'above' | 'below') => {
  const { top, left } = here.getBoundingClientRect()
  const placed = tiles.map((tile) => ({ tile, box: tile.getBoundingClientRect() }))
  const beyond = placed.filter(({ box }) => (step === 'above' ? box.top < top - 1 : box.top > top + 1))
  const tops = beyond.map(({ box }) => box.top)
  const row = step === 'above' ? Math.max(...tops) : Math.min(...tops)
  return beyond
    .filter(({ box }) => Math.abs(box.top - row) < 1)
    .toSorted((one, other) => Math.abs(one.box.left - left) - Math.abs(other.box.left - left))[0]?.tile
}
