/** Remembers the newest answers to questions whose answer can never change. */
export class Kept<T> {
  readonly #limit: number
  readonly #weigh: (answer: T) => number
  readonly #answers = new Map<string, T>()
  #weight = 0

  /** @param weigh what an answer counts against the limit; one each unless told */
  constructor(limit: number, weigh: (answer: T) => number = () => 1) {
    this.#limit = limit
    this.#weigh = weigh
  }

  get(key: string): T | undefined {
    return this.#answers.get(key)
  }

  /** The keys of all that is kept now. */
  keys(): string[] {
    return [...this.#answers.keys()]
  }

  /** Lets go of an answer before it is the oldest. */
  delete(key: string): void {
    const answer = this.#answers.get(key)
    if (answer === undefined) return
    this.#answers.delete(key)
    this.#weight -= this.#weigh(answer)
  }

  set(key: string, answer: T): T {
    if (!this.#answers.has(key)) this.#weight += this.#weigh(answer)
    this.#answers.set(key, answer)
    for (const [oldest, forgotten] of this.#answers) {
      if (this.#weight <= this.#limit || oldest === key) break
      this.#answers.delete(oldest)
      this.#weight -= this.#weigh(forgotten)
    }
    return answer
  }
}
