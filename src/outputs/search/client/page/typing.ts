/** How long typing must rest before it counts as a question. */
const REST_IN_MS = 600

/** Tells when somebody who types has come to rest; a word that is still being composed is none yet. */
export class Typing {
  readonly #input: HTMLInputElement
  readonly #onRest: () => void
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(input: HTMLInputElement, onRest: () => void) {
    this.#input = input
    this.#onRest = onRest
    input.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isComposing) return
      this.#typed()
    })
    input.addEventListener('compositionend', () => this.#typed())
  }

  /** Puts back what was typed before anybody listened. */
  takeUp(typed: string): void {
    this.#input.value = typed
    this.#typed()
  }

  #typed(): void {
    this.stop()
    this.#rest = setTimeout(this.#onRest, REST_IN_MS)
  }

  /** What was typed is asked, or replaced. */
  stop(): void {
    clearTimeout(this.#rest)
  }
}
