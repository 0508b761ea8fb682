/** How far a reader has come in the results: kept with the entry of the history that a way back leads to. */
export interface KeptPlace {
  /** How many results were shown. */
  shown: number
  /** How far down the page was. */
  top: number
}

const isPlace = (state: unknown): state is KeptPlace =>
  typeof (state as KeptPlace | null)?.shown === 'number' && typeof (state as KeptPlace).top === 'number'

/** Where the reader was when this entry of the history was left. */
export const keptPlace = (): KeptPlace | undefined => (isPlace(history.state) ? history.state : undefined)

/** Keeps the place whenever the page is left, for good or for another program. */
export const keepPlace = (shown: () => number): void => {
  const keep = () => history.replaceState({ shown: shown(), top: window.scrollY } satisfies KeptPlace, '')
  window.addEventListener('pagehide', keep)
}
