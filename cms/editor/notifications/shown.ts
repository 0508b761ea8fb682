import type { Conflict, Problem } from '../../protocol/errors.ts'
import type { Publishing } from '../../protocol/publishing.ts'
import { read } from '../gateway-client.ts'
import type { EntryRef } from '../open-entry.ts'

/** What the editor can do when somebody else saved first. */
export type ConflictChoice = 'save-mine' | 'take-theirs' | 'keep-writing'

/** A sentence, and what its button does. */
export interface Notice {
  text: string
  offer?: { label: string; onClick: () => void }
}

/** What stands above Decap's pages: refusals, the publishing bar, the question about two versions. */
export interface Shown {
  problems: Problem[]
  publishing: Publishing
  /** The page that the publish is about; none where one was taken away, or nothing certain is known. */
  publishedPage?: string | undefined
  /** One sentence that needs no answer, at most with one thing that can be done about it. */
  notice?: Notice
  /** The entry whose versions are looked at. */
  history?: { entry: EntryRef; hasUnsaved: boolean }
  question?: { conflict: Conflict; collection: string; answer: (choice: ConflictChoice) => void }
}

let shown: Shown = { problems: [], publishing: { state: 'idle' } }
const listeners = new Set<() => void>()

const change = (part: Partial<Shown>) => {
  shown = { ...shown, ...part }
  for (const listener of listeners) listener()
}

/** Everything that is shown now. */
export const readShown = (): Shown => shown
/** Tells when that changes; answers how to stop. */
export const onChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Lists what the gateway refused; an empty list takes the panel away. */
export const showProblems = (problems: Problem[]): void => change({ problems })

/** Shows one sentence until the editor has read it; nothing takes it away. */
export const showNotice = (text: string, offer?: Notice['offer']): void =>
  change({ notice: { text, ...(offer && { offer }) } })

/** Takes the sentence away. */
export const dismissNotice = (): void => change({ notice: undefined })

/** Opens the versions of an entry; `hasUnsaved` tells that the form holds more than was saved. */
export const showHistory = (entry: EntryRef, hasUnsaved: boolean): void =>
  change({ history: { entry, hasUnsaved } })

/** Closes them. */
export const closeHistory = (): void => change({ history: undefined })

/** Shows both versions and waits for the editor's choice. */
export const askAboutConflict = (conflict: Conflict, collection: string): Promise<ConflictChoice> =>
  new Promise((resolve) => {
    const answer = (choice: ConflictChoice) => {
      change({ question: undefined })
      resolve(choice)
    }
    change({ question: { conflict, collection, answer } })
  })

/** Takes the publishing bar away. */
export const dismissPublishing = (): void => change({ publishing: { state: 'idle' } })

const POLL_IN_MS = 1500
let watching = false

/** Follows a publish of that page until it is live or has failed; between publishes nothing is asked. */
export const watchPublishing = (publishedPage?: string): void => {
  change({ publishing: { state: 'building' }, publishedPage })
  if (watching) return
  watching = true
  void follow()
}

/** When the page is opened: picks up a publish under way, and tells what the last release left out. */
export const resumePublishing = async (): Promise<void> => {
  const { state, leftOut = [] } = await readPublishing()
  if (state === 'building') watchPublishing()
  // Whoever opens the editor next must hear of it, whoever published.
  else if (leftOut.length > 0) change({ publishing: { state: 'idle', leftOut } })
}

const follow = async () => {
  let publishing: Publishing = { state: 'building' }
  while (publishing.state === 'building') {
    await new Promise((resolve) => setTimeout(resolve, POLL_IN_MS))
    publishing = await readPublishing()
    change({ publishing })
  }
  watching = false
}

/** A gateway that does not answer for a moment is asked again. */
const readPublishing = () => read('/api/publishing').catch((): Publishing => ({ state: 'building' }))
