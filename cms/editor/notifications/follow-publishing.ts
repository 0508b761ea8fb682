import type { Publishing } from '../../protocol/publishing.ts'
import { untilBack } from '../asking/connection.ts'
import { rest } from '../asking/rest.ts'
import { createTurns } from '../asking/turns.ts'
import { read } from '../gateway-client.ts'
import type { TakenOff } from './shown.ts'
import { dismissPublishing, readShown, showPublishing } from './shown.ts'

/** It is tried again within half a minute. */
const POLL_AFTER_FAILURE_IN_MS = 5000
const POLL_IN_MS = 1500
/** So long a program that has just started may take to find out that there is something to release. */
const POLLS_AFTER_START = 6

/** A new publish is followed instead of the one before it. */
const nextWatch = createTurns()

/** That one text is live says nothing of the next one that is opened. What is left out stays until it is read. */
addEventListener('hashchange', () => {
  const { state, leftOut = [] } = readShown().publishing
  if (state === 'live' && leftOut.length === 0) dismissPublishing()
})

/** Follows a publish of that page, or what takes one away, until it is live or has failed; between publishes nothing is asked. */
export const watchPublishing = (publishedPage?: string, takenOff?: TakenOff): void => {
  showPublishing({ publishing: { state: 'building' }, publishedPage, takenOff })
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
  else if (leftOut.length > 0) showPublishing({ publishing: { state: 'idle', leftOut } })
}

const follow = async (dropped: AbortSignal) => {
  let pollsLeft = 0
  let isTriedAgain = false
  for (;;) {
    await rest(isTriedAgain ? POLL_AFTER_FAILURE_IN_MS : POLL_IN_MS)
    const publishing = await readPublishing()
    if (dropped.aborted) return
    if (publishing === undefined) {
      await untilBack()
      pollsLeft = POLLS_AFTER_START
    } else if (publishing.state === 'idle' && pollsLeft > 0) {
      pollsLeft -= 1
    } else if (!isTriedAgain || publishing.state !== 'failed') {
      // A program that was started again and makes nothing has found everything on the site.
      const state = publishing.state === 'idle' ? 'live' : publishing.state
      showPublishing({ publishing: { ...publishing, state } })
      isTriedAgain = brokeOff(publishing)
      if (state !== 'building' && !isTriedAgain) return
    }
  }
}

/** What failed for no fault of a text is tried again by itself: whoever has read that must hear how it ended. */
const brokeOff = ({ state, problems = [] }: Publishing) => state === 'failed' && problems.length === 0

/** Nothing when there was no answer. */
const readPublishing = (): Promise<Publishing | undefined> => read('/api/publishing').catch(() => undefined)
