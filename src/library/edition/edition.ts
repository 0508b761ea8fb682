import type { Answer, Answers, Source } from './asking.ts'
import { askingAs, askingMeanwhile, isKnown, keyOf, sourceOf } from './asking.ts'
import { fingerprintOf } from './fingerprint.ts'
import { isSameAnswer } from './same-answer.ts'

/** An answer that is kept. Revisions count the times that an edition was told something. */
interface Kept extends Answer {
  readonly source: Source
  readonly args: string[]
  /** The edition that keeps it. */
  readonly keeper: Edition
  /** What it was worked out from, in the order it was asked for. */
  from: readonly Answer[]
  /** The revision at which it was last known to hold. */
  heldAt: number
  /** The revision at which it last became another. */
  changedAt: number
  /** Known once somebody asked for it. */
  print?: string | undefined
}

/** What something was made of: the answers that were given, and the revision at which they held. */
export interface MadeOf {
  from: readonly Answer[]
  revision: number
}

/** Facts of one name, by key; a key that is missing is a fact no more. Once told it must not be changed. */
export type Told = ReadonlyMap<string, unknown>

const NOTHING_TOLD: Told = new Map()

/** Of an answer that nobody has worked out yet. */
const NEVER = -1

/**
 * The content as it is now, and every answer that was drawn from it. When facts change, only what was worked out from
 * them is worked out again, and only what comes out different counts as changed (the way of Salsa and of rustc's
 * queries: https://rustc-dev-guide.rust-lang.org/queries/incremental-compilation-in-detail.html).
 */
export class Edition implements Answers {
  readonly #kept = new Map<string, Kept>()
  readonly #told = new Map<string, Told>()
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

  /** Replaces all facts of the given names at once; what was told before under the same name and key is not looked at. */
  tell(topics: Readonly<Record<string, Told>>): void {
    this.#revision += 1
    for (const [name, facts] of Object.entries(topics)) {
      const before = this.#toldOf(name)
      if (facts === before) continue
      for (const key of before.keys()) if (!facts.has(key)) this.#set(keyOf(name, key), undefined)
      for (const [key, value] of facts)
        if (value === undefined || before.get(key) !== value) this.#set(keyOf(name, key), value)
      this.#told.set(name, facts)
    }
  }

  /** Replaces single facts, given by name, key and value, and leaves all others: for a draft on top of what is published. */
  tellAlso(facts: readonly (readonly [name: string, key: string, value: unknown])[]): void {
    this.#revision += 1
    for (const [name, key, value] of facts) {
      this.#set(keyOf(name, key), value)
      this.#told.set(name, new Map(this.#toldOf(name)).set(key, value))
    }
  }

  /** Asks something that does not wait. */
  ask<T>(work: () => T): T {
    return askingAs({ edition: this, asked: new Set() }, work)
  }

  /** Makes something, and notes what it was made of. What is told meanwhile counts as changed since. */
  async make<T>(work: () => Promise<T>): Promise<{ made: T; of: MadeOf }> {
    const asked = new Set<Answer>()
    const revision = this.#revision
    const made = await askingMeanwhile({ edition: this, asked }, work)
    return { made, of: { from: [...asked], revision } }
  }

  /** Whether what was made of these answers would come out the same now. */
  stillHolds({ from, revision }: MadeOf): boolean {
    for (const answer of from) if (this.#upToDate(this.#own(answer)).changedAt > revision) return false
    return true
  }

  /** The answer to a key; questions ask through it. */
  answer(key: string): Answer {
    return this.#upToDate(this.#keptOf(key))
  }

  /** The fingerprint of an answer, by which a later process knows it again; nothing for a question that is asked no more. */
  printOf(key: string): string | undefined {
    if (!isKnown(key)) return undefined
    const kept = this.#upToDate(this.#keptOf(key))
    return (kept.print ??= fingerprintOf(kept.value))
  }

  /** Forgets answers that nobody needed since the last facts were told. */
  forgetUnasked(): void {
    for (const [key, { heldAt, source }] of this.#kept)
      if (heldAt < this.#revision && source.kind !== 'fact') this.#kept.delete(key)
  }

  /** All facts of a name, those of the edition below as long as nothing was told here. */
  #toldOf(name: string): Told {
    return this.#told.get(name) ?? (this.#below ? this.#below.#toldOf(name) : NOTHING_TOLD)
  }

  #set(key: string, value: unknown): void {
    const kept = this.#keptOf(key)
    if (kept.changedAt !== NEVER && isSameAnswer(kept.value, value)) return
    Object.assign(kept, { value, heldAt: this.#revision, changedAt: this.#revision, print: undefined })
  }

  /** An answer of the edition below has one of its own here: what changes it does not reach down. */
  #own(answer: Answer): Kept {
    // Every answer that an edition gives is one that it keeps.
    const kept = answer as Kept
    return kept.keeper === this ? kept : this.#keptOf(kept.key)
  }

  #keptOf(key: string): Kept {
    const found = this.#kept.get(key)
    if (found) return found
    const below = this.#findBelow(key)
    const kept: Kept = below
      ? { ...below, keeper: this }
      : { key, ...sourceOf(key), keeper: this, value: undefined, from: [], heldAt: NEVER, changedAt: NEVER }
    this.#kept.set(key, kept)
    return kept
  }

  #findBelow(key: string): Kept | undefined {
    return this.#below && (this.#below.#kept.get(key) ?? this.#below.#findBelow(key))
  }

  #upToDate(kept: Kept): Kept {
    if (kept.heldAt === this.#revision) return kept
    const { answer, kind } = kept.source
    // Only telling changes a fact; that nobody told one yet is an answer too, since the beginning.
    if (answer === undefined) kept.changedAt = Math.max(kept.changedAt, 0)
    else if (!(kind === 'question' && this.#holds(kept))) this.#workOut(kept, answer)
    kept.heldAt = this.#revision
    return kept
  }

  #holds({ changedAt, from, heldAt }: Kept): boolean {
    return changedAt !== NEVER && this.stillHolds({ from, revision: heldAt })
  }

  #workOut(kept: Kept, answer: NonNullable<Source['answer']>): void {
    const asked = new Set<Answer>()
    const value = askingAs({ edition: this, asked }, () => answer(...kept.args))
    kept.from = [...asked]
    if (kept.changedAt !== NEVER && isSameAnswer(kept.value, value)) return
    Object.assign(kept, { value, changedAt: this.#revision, print: undefined })
  }
}
