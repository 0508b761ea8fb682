/** Runs each key's task once and keeps what it led to; a failure is forgotten, so that asking again tries again. */
export class Once<K, V> {
  readonly #kept = new Map<K, Promise<V>>()

  get(key: K, task: () => Promise<V>): Promise<V> {
    const kept = this.#kept.get(key)
    if (kept !== undefined) return kept
    const fresh = task()
    this.#kept.set(key, fresh)
    fresh.catch(() => this.#kept.delete(key))
    return fresh
  }

  /** Whether a key's task has led to something, or still may. */
  has(key: K): boolean {
    return this.#kept.has(key)
  }

  /** Runs every task again when it is next asked for. */
  forget(): void {
    this.#kept.clear()
  }
}
