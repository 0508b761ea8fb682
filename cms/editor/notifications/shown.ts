import type { Clash, Side } from '../../../src/model/merging/merging.ts'
import type { Conflict, Problem } from '../../protocol/errors.ts'
import type { Publishing } from '../../protocol/publishing.ts'
import { GatewayError } from '../gateway-client.ts'
import type { DocumentRef } from '../comparing/fields-of.ts'
import { goToField } from './go-to-field.ts'
import { markFields } from './mark-fields.ts'

/** What the editor can do when the other text is gone or cannot be read. */
export type ConflictChoice = 'save-mine' | 'keep-writing'

/** Whose wording is to stand where two people changed the same place, by the place’s key. */
type Decisions = ReadonlyMap<string, Side>

/** A sentence, and what its button does. */
export interface Notice {
  text: string
  /** What can be done about it; done once, it takes the sentence away. */
  offer?: { label: string; onClick: () => void }
  /** Whether something was not done: read out at once. */
  isFailure?: boolean
}

/** So many things that can still be undone are offered beside each other; the oldest gives way. */
const KEPT_OFFERS = 4

/** What took an entry off the portal. */
export type TakenOff = 'withdrawn' | 'deleted'

/** What stands above Decap's pages: refusals, the publishing bar, the question about two versions. */
export interface Shown {
  problems: Problem[]
  /** What was not done for them; nothing where the text was saved in spite of them. */
  notDone?: string | undefined
  publishing: Publishing
  /** The page that the publish is about; none where one was taken away, or nothing certain is known. */
  publishedPage?: string | undefined
  /** What the site is made anew for, where it is not for a publish. */
  takenOff?: TakenOff | undefined
  /** Sentences that stay until they are read, the newest last; each at most with one thing that can be done about it. */
  notices: readonly Notice[]
  /** What has just been done with the text in the form, until the next thing is done. */
  said?: string | undefined
  /** The text whose versions are looked at. */
  history?: { document: DocumentRef }
  /** What was typed and not saved is looked at. */
  unsaved?: boolean
  question?: { conflict: Conflict; answer: (choice: ConflictChoice) => void }
  /** Why a text goes back is asked. */
  reason?: { answer: (reason: string | undefined) => void }
  clashes?: {
    conflict: Conflict
    clashes: readonly Clash[]
    answer: (decisions: Decisions | undefined) => void
  }
}

let shown: Shown = { problems: [], notices: [], publishing: { state: 'idle' } }
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

/** Lists what a text that was saved lacks, or could say better; an empty list takes the panel away. */
export const showProblems = (problems: Problem[]): void => {
  change({ problems, notDone: undefined })
  if (problems.length === 0) markFields([])
}

const LISTED = '还有要补、要改的地方，都列出来了，也标在栏目下面。'

/** Whether a message says nothing but that the problems are listed. */
export const isListed = (text: string): boolean => text.endsWith(LISTED)

/**
 * Lists the problems of a refusal, marks every field that they name and leads to the first of them; the refusal goes on to
 * Decap's message, which need not say all of it again. @param deed what was not done: 送审
 */
export const withItsProblems =
  (deed: string) =>
  (error: unknown): never => {
    if (!(error instanceof GatewayError)) throw error
    showRefused(deed, error.problems)
    if (error.problems.length === 0) throw error
    const short = `没有${deed}：${LISTED}`
    throw new GatewayError(error.status, { error: short, problems: error.problems }, { cause: error })
  }

const showRefused = (notDone: string, problems: Problem[]) => {
  change({ problems, notDone })
  const errors = problems.filter(({ severity }) => severity === 'error')
  markFields(errors)
  const first = errors.find(({ field }) => field !== undefined)?.field
  if (first !== undefined) goToField(first)
}

/**
 * Shows one sentence until the editor has read it, in place of the one before; what can still be undone stays beside it.
 * Answers how to take this one away, whatever is shown by then.
 */
export const showNotice = (text: string, offer?: Notice['offer']): (() => void) =>
  addNotice({ text, ...(offer && { offer }) })

/** Shows that something was not done, and why; otherwise the same. */
export const showFailure = (text: string): (() => void) => addNotice({ text, isFailure: true })

const addNotice = (notice: Notice) => {
  const offers = shown.notices.filter(({ offer }) => offer !== undefined)
  change({ notices: [...offers.slice(-KEPT_OFFERS), notice] })
  return () => dismissNotice(notice)
}

/** Takes a sentence away. */
export const dismissNotice = (notice: Notice): void =>
  change({ notices: shown.notices.filter((each) => each !== notice) })

/** Says beside the state of the form what has just been done; nothing takes it away. */
export const say = (said: string | undefined): void => change({ said })

/** Opens the versions of the text in the form. */
export const showHistory = (document: DocumentRef): void => change({ history: { document } })

/** Closes them. */
export const closeHistory = (): void => change({ history: undefined })

/** Opens what was typed and not saved, or closes it. */
export const showUnsaved = (isOpen: boolean): void => change({ unsaved: isOpen })

/** Tells that the other text is gone or cannot be read, and waits for the editor's choice. */
export const askAboutConflict = (conflict: Conflict): Promise<ConflictChoice> =>
  new Promise((resolve) => {
    const answer = (choice: ConflictChoice) => {
      change({ question: undefined })
      resolve(choice)
    }
    change({ question: { conflict, answer } })
  })

/** Shows the places that two people both changed and waits for the editor's choice of each; nothing when they put it off. */
export const askAboutClashes = (
  conflict: Conflict,
  clashes: readonly Clash[],
): Promise<Decisions | undefined> =>
  new Promise((resolve) => {
    const answer = (decisions: Decisions | undefined) => {
      change({ clashes: undefined })
      resolve(decisions)
    }
    change({ clashes: { conflict, clashes, answer } })
  })

/** Asks why a text goes back to its author; nothing when it is not to go back after all. */
export const askForReason = (): Promise<string | undefined> =>
  new Promise((resolve) => {
    const answer = (reason: string | undefined) => {
      change({ reason: undefined })
      resolve(reason)
    }
    change({ reason: { answer } })
  })

/** Shows how far a publish is. */
export const showPublishing = (part: Pick<Shown, 'publishing' | 'publishedPage' | 'takenOff'>): void =>
  change(part)

/** Takes the publishing bar away. */
export const dismissPublishing = (): void => change({ publishing: { state: 'idle' } })
