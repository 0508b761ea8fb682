/** One slide after the other; what is over is skipped. */
import { fitSlide } from './fit-slide.ts'
import { dayWord, isOver } from './wall-clock.ts'

const SHOWN = 'is-shown'
const OVER = 'is-over'
const TODAY = 'is-today'

const markRows = (slide: HTMLElement, now: string): void => {
  for (const row of slide.querySelectorAll<HTMLElement>('li[data-until]'))
    row.classList.toggle(OVER, isOver(row.dataset.until, now))
}

/** What is left of a list is set as large as if there had never been more. */
const sizeRows = (slide: HTMLElement): void => {
  for (const list of slide.querySelectorAll('.slide-rows')) {
    const left = list.querySelectorAll(`li:not(.${OVER})`).length
    list.classList.toggle('slide-rows--few', left < 3)
    list.classList.toggle('slide-rows--one', left === 1)
    slide.classList.toggle('slide--one', left === 1)
  }
}

/** A list of which every line is over is over itself. */
const hasLeft = (slide: HTMLElement): boolean => {
  const rows = [...slide.querySelectorAll('li')]
  return rows.length === 0 || rows.some((row) => !row.classList.contains(OVER))
}

const isDue = (slide: HTMLElement, now: string): boolean => {
  if (isOver(slide.dataset.until, now)) return false
  markRows(slide, now)
  sizeRows(slide)
  return hasLeft(slide)
}

const sayDays = (slide: HTMLElement, now: string): void => {
  for (const word of slide.querySelectorAll<HTMLElement>('[data-day-word]')) {
    const day = word.dataset.dayWord ?? ''
    word.textContent = dayWord(day, now)
    word.classList.toggle(TODAY, now.startsWith(day))
  }
}

/** The slide after one that is due at a moment; the last one, which is never over, where no other is. */
const slideAfter = (slides: HTMLElement[], at: number, now: string): number => {
  for (let ahead = 1; ahead <= slides.length; ahead += 1) {
    const next = (at + ahead) % slides.length
    const slide = slides[next]
    if (slide && isDue(slide, now)) return next
  }
  return slides.length - 1
}

/** Shows the slide after one. @returns which it is, and for how many seconds it stands */
export const showNext = (slides: HTMLElement[], at: number, now: string): { at: number; seconds: number } => {
  const next = slideAfter(slides, at, now)
  const slide = slides[next]
  if (slide) {
    sayDays(slide, now)
    fitSlide(slide)
  }
  slides.forEach((each) => each.classList.toggle(SHOWN, each === slide))
  return { at: next, seconds: Number(slide?.dataset.seconds) || 10 }
}
