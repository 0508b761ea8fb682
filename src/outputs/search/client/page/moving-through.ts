/** Up and down lead from the field through the names and results, as in every list of suggestions. */
export const moveByArrows = (input: HTMLElement, links: () => HTMLElement[]): void => {
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const places = [input, ...links()]
    const next = places[places.indexOf(document.activeElement as HTMLElement) + step]
    if (!places.includes(document.activeElement as HTMLElement) || next === undefined) return
    event.preventDefault()
    next.focus()
  }
  document.addEventListener('keydown', move)
}
