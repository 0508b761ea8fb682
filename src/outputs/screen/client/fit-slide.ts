/** A slide as large as the wall holds it, its headlines broken where a reader breathes. */

const SMALLER_STEPS = 3
/** Beside words that it would be no larger than, a headline stops a step earlier. */
const STEPS_BESIDE_WORDS = 2
/** In lines: a phrase that is higher is broken. */
const MORE_THAN_ONE = 1.5

const isBroken = (phrase: HTMLElement): boolean =>
  phrase.offsetHeight > MORE_THAN_ONE * parseFloat(getComputedStyle(phrase).lineHeight)

/** A headline with a phrase that is too long for a line is set smaller where that holds it whole; else it stays large. */
const holdPhrases = (title: HTMLElement): void => {
  delete title.dataset.smaller
  const phrases = [...title.querySelectorAll<HTMLElement>('.phrase')]
  const hasWords = title.parentElement?.querySelector('.slide__words') !== null
  const most = hasWords ? STEPS_BESIDE_WORDS : SMALLER_STEPS
  for (let step = 1; step <= most && phrases.some(isBroken); step += 1) title.dataset.smaller = String(step)
  if (phrases.some(isBroken)) delete title.dataset.smaller
}

/** Sets a slide smaller until all of it is seen. */
export const fitSlide = (slide: HTMLElement): void => {
  delete slide.dataset.smaller
  const room = slide.querySelector<HTMLElement>('[data-room]')
  const titles = [...slide.querySelectorAll<HTMLElement>('.slide-row__title')]
  const isTooMuch = () => {
    titles.forEach(holdPhrases)
    return (
      room !== null && (room.scrollHeight > room.clientHeight + 1 || room.scrollWidth > room.clientWidth + 1)
    )
  }
  for (let step = 1; isTooMuch() && step <= SMALLER_STEPS; step += 1) slide.dataset.smaller = String(step)
}
