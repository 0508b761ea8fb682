import type { CardOrder, CardResult, DrawerOrder } from './card-order.ts'
import { problemOf } from './problem-words.ts'

/** How many processes an order may end before it is believed to be its fault: the first may have been a neighbour's. */
const PROCESSES_TO_END = 2

interface OpenOrder extends DrawerOrder {
  ended: number
  result: Promise<CardResult>
  resolve: (result: CardResult) => void
  reject: (reason: Error) => void
}

/**
 * The orders that are not drawn yet. What ended a process is tried again, alone in one, then without its photo; then it
 * is given up, and not tried again as long as the book is kept.
 */
export class OrderBook {
  readonly #open = new Map<string, OpenOrder>()
  /** The last comes first: whoever asks for one image does not wait for ten thousand. */
  readonly #waiting: OpenOrder[] = []
  readonly #suspects: OpenOrder[] = []
  readonly #givenUp = new Map<string, CardResult>()

  /** How many orders are open, those in hand included. */
  get size(): number {
    return this.#open.size
  }

  /** Writes an order down; one that is open already is joined. */
  place(order: CardOrder): Promise<CardResult> {
    const known = this.#givenUp.get(order.key)
    return known ? Promise.resolve(known) : (this.#open.get(order.key) ?? this.#add(order)).result
  }

  #add(order: CardOrder): OpenOrder {
    const open = { ...order, withoutPhoto: false, ended: 0, ...resultToCome() }
    this.#open.set(order.key, open)
    this.#waiting.push(open)
    return open
  }

  /** What a process that has these orders in hand should draw next, if anything. */
  nextFor(inHand: ReadonlySet<string>): DrawerOrder | undefined {
    const [held] = inHand
    const isAlone = held !== undefined && (this.#open.get(held)?.ended ?? 0) > 0
    if (isAlone || (this.#suspects.length > 0 && held !== undefined)) return undefined
    const next = this.#suspects.pop() ?? this.#waiting.pop()
    return next && { key: next.key, path: next.path, card: next.card, withoutPhoto: next.withoutPhoto }
  }

  /** An order is done. */
  fill(result: CardResult): void {
    this.#take(result.key)?.resolve(result)
  }

  /** An order cannot be drawn, and the machine is at fault. */
  refuse(key: string, reason: Error): void {
    this.#take(key)?.reject(reason)
  }

  /** An order cannot be drawn, and what it shows is at fault. */
  fail(key: string, reason: unknown): void {
    const order = this.#take(key)
    // For the technician; editors are told in words which card it is.
    console.error(reason)
    order?.resolve(failureOf(order))
  }

  /** Orders that were handed out and never begun wait again. */
  takeBack(keys: Iterable<string>): void {
    for (const key of keys) {
      const order = this.#open.get(key)
      if (order) (order.ended > 0 ? this.#suspects : this.#waiting).push(order)
    }
  }

  /** A process ended with these orders in hand; one of them may be why. */
  suspect(keys: Iterable<string>, reason: Error): void {
    for (const key of keys) {
      const order = this.#open.get(key)
      if (order) this.#doubt(order, reason)
    }
  }

  #doubt(order: OpenOrder, reason: Error): void {
    order.ended += 1
    const isGuilty = order.ended >= PROCESSES_TO_END
    if (isGuilty && (order.withoutPhoto || !order.card.photo)) {
      this.#givenUp.set(order.key, failureOf(order))
      this.fail(order.key, reason)
      return
    }
    order.withoutPhoto = isGuilty
    this.#suspects.push(order)
  }

  /** Refuses everything that is open. */
  refuseAll(reason: Error): void {
    this.#waiting.length = 0
    this.#suspects.length = 0
    for (const key of [...this.#open.keys()]) this.refuse(key, reason)
  }

  #take(key: string): OpenOrder | undefined {
    const order = this.#open.get(key)
    this.#open.delete(key)
    return order
  }
}

const resultToCome = (): Pick<OpenOrder, 'result' | 'resolve' | 'reject'> => {
  const { promise: result, resolve, reject } = Promise.withResolvers<CardResult>()
  return { result, resolve, reject }
}

const failureOf = ({ key, path, card }: CardOrder): CardResult => ({
  key,
  problems: [problemOf(path, card.title, { code: 'failed', part: '分享图' })],
})
