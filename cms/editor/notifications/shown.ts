import type { Conflict, Problem } from '../../protocol/errors.ts'
import type { Publishing } from '../../protocol/publishing.ts'
import { untilBack } from '../asking/connection.ts'
import { rest } from '../asking/rest.ts'
import { createTurns } from '../asking/turns.ts'
import { GatewayError, read } from '../gateway-client.ts'
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
  /** What was deleted lately is looked at. */
  bin?: boolean
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

/** Lists the problems of a refusal, which then goes on to Decap's message. */
export const withItsProblems = (error: unknown): never => {
  if (error instanceof GatewayError) showProblems(error.problems)
  throw error
}

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

/** Opens what was deleted lately, or closes it. */
export const showBin = (isOpen: boolean): void => change({ bin: isOpen })

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
/** So long a program that has just started may take to find out that there is something to release. */
const POLLS_AFTER_START = 6

/** A new publish is followed instead of the one before it. */
const nextWatch = createTurns()

/** Follows a publish of that page until it is live or has failed; between publishes nothing is asked. */
export const watchPublishing = (publishedPage?: string): void => {
  change({ publishing: { state: 'building' }, publishedPage })
  void follow(nextWatch())
}

/** When the page is opened: picks up a publish under way, and tells what the last release left out. */
export const resumePublishing = async (): Promise<void> => {
  const publishing = await readPublishing()
  if (publishing === undefined) {
    await untilBack()
    return resumePublishing()
  }
  const { state, leftOut = [] } = publishing
  if (state === 'building') watchPublishing()
  // Whoever opens the editor next must hear of it, whoever published.
  else if (leftOut.length > 0) change({ publishing: { state: 'idle', leftOut } })
}

const follow = async (dropped: AbortSignal) => {
  let pollsLeft = 0
  for (;;) {
    await rest(POLL_IN_MS)
    const publishing = await readPublishing()
    if (dropped.aborted) return
    if (publishing === undefined) {
      await untilBack()
      pollsLeft = POLLS_AFTER_START
    } else if (publishing.state === 'idle' && pollsLeft > 0) {
      pollsLeft -= 1
    } else {
      // A program that was started again and makes nothing has found everything on the site.
      const state = publishing.state === 'idle' ? 'live' : publishing.state
      change({ publishing: { ...publishing, state } })
      if (state !== 'building') return
    }
  }
}

/** Nothing when there was no answer. */
const readPublishing = (): Promise<Publishing | undefined> => read('/api/publishing').catch(() => undefined)
