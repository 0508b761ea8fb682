/** A Chromium without a window, spoken to through two pipes: no port is opened, and no package is needed. */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { makeBrowserFolder } from './browser-folder.ts'

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
]

/** Chromium refuses to keep its own sandbox where everything is allowed anyway. */
const sandboxFlags = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  sessionId: z.string().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})
type Message = z.infer<typeof message>

/** A running browser. */
export interface Chromium {
  /** @throws where the browser refuses, or has gone */
  ask: <T>(answer: z.ZodType<T>, method: string, params?: object, sessionId?: string) => Promise<T>
  /** Comes to pass when the browser tells of something. */
  told: (method: string, sessionId: string) => Promise<void>
  close: () => Promise<void>
}

interface Waiting {
  take: (result: unknown) => void
  refuse: (reason: Error) => void
}

/** Cuts what comes through the pipe into messages, which end with a zero. */
const eachMessage = (from: Readable, take: (message: Message) => void): void => {
  let left = ''
  from.setEncoding('utf8')
  from.on('data', (text: string) => {
    const parts = (left + text).split('\0')
    left = parts.pop() ?? ''
    for (const part of parts) take(message.parse(JSON.parse(part)))
  })
}

const start = (program: string, folder: string) => {
  const child = spawn(program, [...flags, ...sandboxFlags(), `--user-data-dir=${folder}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [, , , into, from] = child.stdio
  // The two that are named pipes above.
  return { child, into: into as Writable, from: from as Readable }
}

/** Questions and answers through the pipes; `end` refuses all that wait. */
const converse = (into: Writable, from: Readable) => {
  const waiting = new Map<string, Waiting>()
  let count = 0
  let gone: Error | undefined

  const wait = (key: string): Promise<unknown> =>
    new Promise((take, refuse) => {
      if (gone) refuse(gone)
      else waiting.set(key, { take, refuse })
    })
  const end = (reason: Error): void => {
    gone ??= reason
    for (const each of waiting.values()) each.refuse(gone)
    waiting.clear()
  }
  for (const pipe of [into, from]) pipe.on('error', end)
  eachMessage(from, ({ id, method, sessionId, result, error }) => {
    const key = id === undefined ? `${method} ${sessionId}` : String(id)
    const asked = waiting.get(key)
    waiting.delete(key)
    if (error) asked?.refuse(new Error(error.message))
    else asked?.take(result)
  })

  const ask: Chromium['ask'] = async (answer, method, params = {}, sessionId) => {
    count += 1
    const told = wait(String(count))
    into.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`)
    return answer.parse(await told)
  }
  return { ask, told: (method: string, sessionId: string) => wait(`${method} ${sessionId}`), end }
}

/** Starts a browser; the caller closes it. */
export const openChromium = (program: string): Chromium => {
  const folder = makeBrowserFolder()
  const { child, into, from } = start(program, folder)
  const { ask, told, end } = converse(into, from)
  const hasEnded = new Promise<void>((resolve) => {
    child.once('error', (reason) => (end(reason), resolve()))
    child.once('exit', () => (end(new Error('The browser has gone.')), resolve()))
  })
  return {
    ask,
    told: async (method, sessionId) => void (await told(method, sessionId)),
    async close() {
      child.kill('SIGKILL')
      await hasEnded
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
