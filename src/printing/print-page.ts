import { z } from 'zod'
import type { Chromium } from './chromium-pipe.ts'

const anything = z.unknown()
const target = z.object({ targetId: z.string() })
const session = z.object({ sessionId: z.string() })
const printed = z.object({ data: z.string() })

/** A browser that does not answer for so long has hung. */
const MOST_PATIENCE_IN_MS = 120_000

const inTime = <T>(work: Promise<T>): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('The browser takes too long.')), MOST_PATIENCE_IN_MS)
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}

const print = async ({ ask, told }: Chromium, url: string): Promise<Buffer> => {
  const { targetId } = await ask(target, 'Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await ask(session, 'Target.attachToTarget', { targetId, flatten: true })
  await ask(anything, 'Page.enable', {}, sessionId)
  const isLoaded = told('Page.loadEventFired', sessionId)
  await Promise.all([isLoaded, ask(anything, 'Page.navigate', { url }, sessionId)])
  const ready = { expression: 'document.fonts.ready.then(() => undefined)', awaitPromise: true }
  await ask(anything, 'Runtime.evaluate', ready, sessionId)
  const sheet = { preferCSSPageSize: true, printBackground: true }
  const { data } = await ask(printed, 'Page.printToPDF', sheet, sessionId)
  await ask(anything, 'Target.closeTarget', { targetId })
  return Buffer.from(data, 'base64')
}

/** Prints a page as PDF, each of its own sheets a page, with its faces and pictures loaded. */
export const printPage = (chromium: Chromium, url: string): Promise<Buffer> => inTime(print(chromium, url))
