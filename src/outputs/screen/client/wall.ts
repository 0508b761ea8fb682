/** The script of a wall screen: rounds of slides for months, with or without home. */
import { memory, recall, remember } from '../../reader/remembered.ts'
import { pageAtHome, releaseAtHome } from './home.ts'
import { keepForRestart, startKeeper } from './keep.ts'
import { openNewPage, picturesOf, type NewPage } from './new-page.ts'
import { reopen, restart } from './restart.ts'
import { showNext } from './round.ts'
import { heardInWords, wallMoment } from './wall-clock.ts'

/** A new release is on the wall within ten minutes. */
const ASK_HOME_EVERY_MS = 3 * 60 * 1000
const FAILED_ASK_AGAIN_MS = 30 * 1000

const {
  wall: path = '',
  former = '',
  release: releasePath = '',
  keeper = '',
  made = '',
} = document.body.dataset

/** A wall that was set up long ago begins at an address of then, where without home nobody says what it leads to. */
const paths = [path, ...former.split(' ').filter(Boolean)]

let heard = recall(memory.heard)
let shownRelease: string | undefined
let shownSlides = document.querySelector('[data-slides]')?.innerHTML
let waiting: NewPage | undefined
let at = -1

/** The page knows the day it was made on, and the wall when it last heard: it is later than both. */
const now = (): string => wallMoment(new Date(), `${made}T00:00`, heard)

const sayHeard = (): void => {
  const place = document.querySelector('[data-heard]')
  if (place && heard !== undefined) place.textContent = heardInWords(heard)
}

/** By the clock alone: what was remembered while it went wrong is put right as soon as home is heard. */
const hear = (): void => {
  heard = wallMoment(new Date(), `${made}T00:00`)
  remember(memory.heard, heard)
  sayHeard()
}

/** What has arrived is taken between two slides. */
const takeWaiting = (): void => {
  if (!waiting) return
  const { slides, isOtherProgram } = waiting
  waiting = undefined
  if (isOtherProgram) return void reopen(path)
  document.querySelector('[data-slides]')?.replaceWith(slides)
  at = -1
}

const turn = (): void => {
  takeWaiting()
  const slides = [...document.querySelectorAll<HTMLElement>('[data-slide]')]
  const shown = showNext(slides, at, now())
  at = shown.at
  setTimeout(turn, shown.seconds * 1000)
}

/** Fetches the page as it is now, and keeps it. @returns whether that was possible */
const renew = async (): Promise<boolean> => {
  const found = await pageAtHome(path)
  const page = found && (await openNewPage(found.html))
  if (!found || !page) return false
  const slides = page.slides.innerHTML
  if (slides !== shownSlides || page.isOtherProgram) waiting = page
  shownSlides = slides
  await keepForRestart(paths, found, await picturesOf(page.slides))
  return true
}

const askHome = async (): Promise<boolean> => {
  const release = await releaseAtHome(releasePath)
  if (release === undefined) return false
  hear()
  if (release === shownRelease) return true
  if (!(await renew())) return false
  shownRelease = release
  return true
}

const keepAsking = async (): Promise<void> => {
  const isHeard = await askHome().catch(() => false)
  setTimeout(() => void keepAsking(), isHeard ? ASK_HOME_EVERY_MS : FAILED_ASK_AGAIN_MS)
}

window.addEventListener('error', () => void restart(path))
window.addEventListener('unhandledrejection', () => void restart(path))
document.documentElement.classList.add('is-running')
sayHeard()
// On an address that is not secure nothing is kept, and the wall still goes round.
void startKeeper(keeper)
  .catch(() => undefined)
  .then(keepAsking)
turn()
