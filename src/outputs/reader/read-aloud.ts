/** Reads a page out, where the browser has a voice for Chinese. */

const LANGUAGE = 'zh-CN'
/** A little slower than people speak. */
const RATE = 0.9
/** What is said of a page: its words, not its ways elsewhere. */
const SAID = 'h1, h2, h3, h4, p, li, dt, dd, figcaption, td'
const UNSAID = 'nav, form, button, .visually-hidden, [aria-hidden="true"], [data-read-aloud]'

const isOuter = (element: Element): boolean => element.querySelector(SAID) === null

const isSaid = (element: Element): boolean => isOuter(element) && element.closest(UNSAID) === null

/** Engines stop in the middle of a long text: each sentence is said on its own. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .split(/([。！？；])/)
    .reduce<string[]>((all, part, at) => {
      if (at % 2 === 0) all.push(part)
      else all[all.length - 1] += part
      return all
    }, [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** What is read out of a page, sentence by sentence. */
export const saidOf = (page: Element): string[] =>
  [...page.querySelectorAll(SAID)].filter(isSaid).flatMap((each) => sentencesOf(each.textContent ?? ''))

const utterance = (text: string): SpeechSynthesisUtterance => {
  const said = new SpeechSynthesisUtterance(text)
  said.lang = LANGUAGE
  said.rate = RATE
  return said
}

/** Voices are known late, and in some browsers never: only a list without Chinese in it says that there is none. */
const isWithoutVoice = (): boolean => {
  const voices = speechSynthesis.getVoices()
  return voices.length > 0 && !voices.some(({ lang }) => lang.toLowerCase().startsWith('zh'))
}

const start = (page: Element, done: () => void): void => {
  const all = saidOf(page).map(utterance)
  const last = all[all.length - 1]
  if (last === undefined) return done()
  last.onend = done
  all.forEach((each) => {
    each.onerror = done
    speechSynthesis.speak(each)
  })
}

const wake = (button: HTMLButtonElement, page: Element): void => {
  const words = { idle: button.textContent ?? '', talking: button.dataset['stop'] ?? '' }
  let isTalking = false
  const rest = () => {
    isTalking = false
    button.textContent = words.idle
  }
  button.addEventListener('click', () => {
    speechSynthesis.cancel()
    if (isTalking) return rest()
    isTalking = true
    button.textContent = words.talking
    start(page, rest)
  })
  // A voice that goes on over the next page is nobody's wish.
  window.addEventListener('pagehide', () => speechSynthesis.cancel())
}

/** Wakes the button that reads the page out, or takes it away where nothing could be heard. */
export const startReadAloud = (): void => {
  const button = document.querySelector<HTMLButtonElement>('[data-read-aloud]')
  const page = document.querySelector('main')
  if (!button || !page) return
  if (!('speechSynthesis' in window) || isWithoutVoice()) button.hidden = true
  else wake(button, page)
}
