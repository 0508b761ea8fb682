/** What comes over the wire for one page, as the engine itself counts it. */
import type { CDPSession } from 'playwright-core'

/** One answer, its headers included; what a browser had in its cache is none. */
interface Answered {
  /** When it was asked for, in ms since 1970. */
  askedAt: number
  bytes: number
}

/** What came since the counting began. */
export interface Wire {
  answers: () => Answered[]
}

/** Counts what a page fetches from now on. */
export const countWire = async (session: CDPSession): Promise<Wire> => {
  const askedAt = new Map<string, number>()
  const answers: Answered[] = []
  session.on('Network.requestWillBeSent', ({ requestId, wallTime }) =>
    askedAt.set(requestId, wallTime * 1000),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (encodedDataLength > 0)
      answers.push({ askedAt: askedAt.get(requestId) ?? 0, bytes: encodedDataLength })
  })
  await session.send('Network.enable')
  return { answers: () => answers }
}
