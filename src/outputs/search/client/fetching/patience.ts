import { SLOW_AFTER_IN_MS, SLOW_MESSAGE } from '../unavailable.ts'

/** Says, when an answer takes its time, that it is still looked for. */
export class Patience {
  readonly #say: (message: string) => void
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(say: (message: string) => void) {
    this.#say = say
  }

  begin(): void {
    this.end()
    this.#timer = setTimeout(() => this.#say(SLOW_MESSAGE), SLOW_AFTER_IN_MS)
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}
