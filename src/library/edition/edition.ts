import type { Answers } from './asking.ts'
import { askingAs, askingMeanwhile, isKnown, keyOf, sourceOf } from './asking.ts'
import { fingerprintOf } from './fingerprint.ts'
import { isSameAnswer } from './same-answer.ts'

/** An answer that is kept. Revisions count the times that an edition was told something. */
interface Kept {
  /** One text for all who name it: a page names twenty, and there are tens of thousands of pages. */
  key: string
  value: unknown
  /** The keys it was worked out from. */
  from: readonly string[]
  /** The revision at which it was last known to hold. */
  heldAt: number
  /** The revision at which it last became another. */
  changedAt: number
  /** Known once somebody asked for it. */
  print?: string
}

/** What something was made of: the keys that were asked for, and the revision at which they held. */
export interface MadeOf {
  keys: readonly string[]
  revision: number
}

/** Facts of one name, by key; a key that is missing is a fact no more. */
export type Told = ReadonlyMap<string, unknown>

/**
 * The content as it is now, and every answer that was drawn from it. When facts change, only what was worked out from
 * them is worked out again, and only what comes out different counts as changed (the way of Salsa and of rustc's
 * queries: https://rustc-dev-guide.rust-lang.org/queries/incremental-compilation-in-detail.html).
 */
export class Edition implements Answers {
  readonly #kept = new Map<string, Kept>()
  readonly #told = new Map<string, Set<string>>()
  readonly #below: Edition | undefined
  #revision: number

  /** @param below an edition that stays as it is meanwhile; this one begins with all that it knows */
  constructor(below?: Edition) {
    this.#below = below
    this.#revision = below === undefined ? 0 : below.#revision
  }

  /** How often this edition was told something. */
  get revision(): number {
    return this.#revision
  }

  /** Replaces all facts of the given names at once. */
  tell(topics: Readonly<Record<string, Told>>): void {
    this.#revision += 1
    for (const [name, facts] of Object.entries(topics)) {
      for (const key of this.#keysTold(name)) if (!facts.has(key)) this.#set(keyOf(name, key), undefined)
      for (const [key, value] of facts) this.#set(keyOf(name, key), value)
      this.#told.set(name, new Set(facts.keys()))
    }
  }

  /** Replaces single facts, given by name, key and value, and leaves all others: for a draft on top of what is published. */
  tellAlso(facts: readonly (readonly [name: string, key: string, value: unknown])[]): void {
    this.#revision += 1
    for (const [name, key, value] of facts) {
      this.#set(keyOf(name, key), value)
      this.#told.set(name, this.#keysTold(name).add(key))
    }
  }

  /** Asks something that does not wait. */
  ask<T>(work: () => T): T {
    return askingAs({ edition: this, asked: new Set() }, work)
  }

  /** Makes something, and notes what it was made of. What is told meanwhile counts as changed since. */
  async make<T>(work: () => Promise<T>): Promise<{ made: T; of: MadeOf }> {
    const asked = new Set<string>()
    const revision = this.#revision
    const made = await askingMeanwhile({ edition: this, asked }, work)
    return { made, of: { keys: this.#ownKeys(asked), revision } }
  }

  /** Whether what was made of these keys would come out the same now. */
  stillHolds({ keys, revision }: MadeOf): boolean {
    return keys.every((key) => this.#upToDate(key).changedAt <= revision)
  }

  /** The answer to a key; questions ask through it. */
  answer(key: string): unknown {
    return this.#upToDate(key).value
  }

  /** The fingerprint of an answer, by which a later process knows it again; nothing for a question that is asked no more. */
  printOf(key: string): string | undefined {
    if (!isKnown(key)) return undefined
    const kept = this.#upToDate(key)
    return (kept.print ??= fingerprintOf(kept.value))
  }

  /** Forgets answers that nobody needed since the last facts were told. */
  forgetUnasked(): void {
    for (const [key, { heldAt }] of this.#kept)
      if (heldAt < this.#revision && sourceOf(key).source.kind !== 'fact') this.#kept.delete(key)
  }

  /** The keys of all facts of a name, those of the edition below included as long as nothing was told here. */
  #keysTold(name: string): Set<string> {
    return this.#told.get(name) ?? new Set(this.#below ? this.#below.#keysTold(name) : [])
  }

  #ownKeys(keys: Iterable<string>): string[] {
    return [...keys].map((key) => this.#kept.get(key)?.key ?? key)
  }

  #set(key: string, value: unknown): void {
    const before = this.#find(key)
    if (before && isSameAnswer(before.value, value)) return
    this.#kept.set(key, { key, value, from: [], heldAt: this.#revision, changedAt: this.#revision })
  }

  #find(key: string): Kept | undefined {
    const own = this.#kept.get(key)
    if (own || !this.#below) return own
    const below = this.#below.#find(key)
    if (!below) return undefined
    const copy = { ...below }
    this.#kept.set(key, copy)
    return copy
  }

  #upToDate(key: string): Kept {
    const kept = this.#find(key)
    if (kept?.heldAt === this.#revision) return kept
    const { source, args } = sourceOf(key)
    if (source.answer === undefined) return this.#fact(key, kept)
    const holds =
      kept && source.kind === 'question' && this.stillHolds({ keys: kept.from, revision: kept.heldAt })
    if (!holds) return this.#workOut(key, kept, () => source.answer?.(...args))
    kept.heldAt = this.#revision
    return kept
  }

  /** Only telling changes a fact; one that nobody told yet may be told later, so the question for it is kept too. */
  #fact(key: string, kept: Kept | undefined): Kept {
    const found = kept ?? { key, value: undefined, from: [], heldAt: 0, changedAt: 0 }
    found.heldAt = this.#revision
    this.#kept.set(key, found)
    return found
  }

  #workOut(key: string, before: Kept | undefined, work: () => unknown): Kept {
    const asked = new Set<string>()
    const value = askingAs({ edition: this, asked }, work)
    const isSame = before !== undefined && isSameAnswer(before.value, value)
    const same = isSame ? before : { key, value, changedAt: this.#revision }
    const kept: Kept = { ...same, from: this.#ownKeys(asked), heldAt: this.#revision }
    this.#kept.set(key, kept)
    return kept
  }
}
