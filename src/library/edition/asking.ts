import { AsyncLocalStorage } from 'node:async_hooks'

/** An answer to a key, as whoever gave it keeps it. */
export interface Answer {
  readonly key: string
  readonly value: unknown
}

/** Whoever knows answers: an edition of the content. */
export interface Answers {
  answer(key: string): Answer
}

/** Who asks: an edition, and what has been asked so far, which is what the result is made of. */
export interface Asker {
  readonly edition: Answers
  readonly asked: Set<Answer>
}

/** How the answer to a kind of key comes about; a fact has no other source than who tells it. */
export interface Source {
  kind: 'fact' | 'question' | 'reading'
  answer?: (...args: string[]) => unknown
}

const BETWEEN = '\0'

const sources = new Map<string, Source>()

/** Set while an answer is worked out, which never waits. */
let present: Asker | undefined

/** Pages wait, for a story or a component: whoever asks then is known by the chain of promises. */
const rendering = new AsyncLocalStorage<Asker>()

const asker = (): Asker => {
  const found = present ?? rendering.getStore()
  if (!found) throw new Error('The library was asked outside of an edition.')
  return found
}

const register = (name: string, source: Source): void => {
  if (sources.has(name)) throw new Error(`Two kinds of questions are called ${name}.`)
  sources.set(name, source)
}

const ask = (key: string): unknown => {
  const { edition, asked } = asker()
  const answer = edition.answer(key)
  asked.add(answer)
  return answer.value
}

const asking =
  (name: string) =>
  (...args: string[]): unknown =>
    ask(keyOf(name, ...args))

/** The key of a question with its arguments, none of which holds a NUL. */
export const keyOf = (name: string, ...args: string[]): string => [name, ...args].join(BETWEEN)

/** What a key asks for. @throws for a name that this program does not know */
export const sourceOf = (key: string): { source: Source; args: string[] } => {
  const [name = '', ...args] = key.split(BETWEEN)
  const source = sources.get(name)
  if (!source) throw new Error(`No question is called ${name}.`)
  return { source, args }
}

/** Whether a key, written down by an earlier process, still means something. */
export const isKnown = (key: string): boolean => sources.has(key.split(BETWEEN, 1)[0] ?? '')

/** Works something out at once, noting what it asks for. */
export const askingAs = <T>(next: Asker, work: () => T): T => {
  const before = present
  present = next
  try {
    return work()
  } finally {
    present = before
  }
}

/** The same for work that waits. */
export const askingMeanwhile = <T>(next: Asker, work: () => Promise<T>): Promise<T> =>
  rendering.run(next, work)

/**
 * A fact that comes from outside and is told to an edition under this name; undefined while nobody has told it.
 * @returns asks for it by its key
 */
export const fact = <T>(name: string): ((key?: string) => T | undefined) => {
  register(name, { kind: 'fact' })
  // Told by `Edition.tell` under the same name; the two stand side by side where a fact is declared.
  return asking(name) as (key?: string) => T | undefined
}

/**
 * A fact that says where things lie and nothing of what they are: whoever asks for it is not made of it. What lies there
 * has to be asked for by digests and readings.
 */
export const whereabouts = <T>(name: string): (() => T | undefined) => {
  register(name, { kind: 'fact' })
  return () => asker().edition.answer(keyOf(name, '')).value as T | undefined
}

/**
 * A question whose answer follows from facts and other questions alone. It is worked out once and again only when one
 * of these has changed; an answer that comes out equal counts as unchanged.
 */
export const question = <A extends string[], T>(
  name: string,
  answer: (...args: A) => T,
): ((...args: A) => T) => {
  register(name, { kind: 'question', answer: answer as Source['answer'] & {} })
  return asking(name) as (...args: A) => T
}

/** A look at the world outside, such as a file's size: taken anew once for each edition, and compared. */
export const reading = <A extends string[], T>(
  name: string,
  answer: (...args: A) => T,
): ((...args: A) => T) => {
  register(name, { kind: 'reading', answer: answer as Source['answer'] & {} })
  return asking(name) as (...args: A) => T
}
