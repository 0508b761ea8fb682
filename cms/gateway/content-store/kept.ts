/** Remembers the newest answers to questions whose answer can never change. */
export class Kept<T> {
  readonly #limit: number
  readonly #answers = new Map<string, T>()

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string): T | undefined {
    return this.#answers.get(key)
  }

  set(key: string, answer: T): T {
    this.#answers.set(key, answer)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > this.#limit && oldest !== undefined) this.#answers.delete(oldest)
    return answer
  }
}
