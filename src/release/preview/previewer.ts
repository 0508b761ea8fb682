import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReleaseSettings } from '../settings.ts'
import { variablesOf } from '../settings.ts'
import { liveRelease } from '../switch/live-release.ts'
import type { DrawingTask, DrawnPart } from './contract.ts'

/** Draws drafts in a process of its own, which a publish cannot hold up and which takes nobody along when it dies. */
export interface Previewer {
  /** The folder in which what is published is laid out, absolute. */
  contentDir: string
  /** A folder for photos and attachments that are not published yet; it may be deleted at any time. */
  mediaDir: string
  /** Draws a part of a draft, or a page as it is published; never rejects. */
  draw(task: DrawingTask): Promise<DrawnPart>
  /** Lets the process go, and what it is drawing counts as broken off; it is started again when it is needed. */
  close(): void
}

/** Where the photos and attachments of drafts lie while they are drawn. */
export const previewMediaDir = (dataDir: string): string => join(dataDir, 'preview-media')

const ENTRY = fileURLToPath(new URL('./preview-process.ts', import.meta.url))
/** Of V8's own heap, in megabytes. */
const MOST_HEAP_IN_MB = 2048
/** The first task waits until everything is read and, where that is needed, compiled. */
const MOST_WAIT_IN_MS = 120_000
/** Reading a large county takes seconds: longer than somebody is away for a cup of tea. */
const IDLE_IN_MS = 30 * 60_000

const brokenOff: DrawnPart = { ok: false, why: 'broken-off' }

const start = (settings: ReleaseSettings): ChildProcess =>
  fork(ENTRY, {
    cwd: settings.programDir,
    env: { ...process.env, ...variablesOf(settings), NODE_ENV: 'production' },
    execArgv: [`--max-old-space-size=${MOST_HEAP_IN_MB}`],
    // Bytes and maps pass as they are.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })

type Given = DrawnPart | 'died'

/** Tasks that are not answered yet, by number. */
const openTasks = () => {
  const waiting = new Map<number, (drawn: Given) => void>()
  let numbers = 0
  return {
    isEmpty: () => waiting.size === 0,
    add(resolve: (drawn: Given) => void): number {
      waiting.set((numbers += 1), resolve)
      return numbers
    },
    answer(number: number, drawn: Given) {
      waiting.get(number)?.(drawn)
      waiting.delete(number)
    },
    answerAll(drawn: Given) {
      for (const give of waiting.values()) give(drawn)
      waiting.clear()
    },
  }
}

/** A process with the tasks that it has not answered yet. */
const startDrawing = (settings: ReleaseSettings) => {
  const child = start(settings)
  const tasks = openTasks()
  let hasEnded = false
  const stop = () => child.kill('SIGKILL')
  const end = () => {
    hasEnded = true
    tasks.answerAll('died')
  }
  child.once('exit', end).once('error', end)
  child.on('message', ({ number, drawn }: { number: number; drawn: DrawnPart }) =>
    tasks.answer(number, drawn),
  )
  return {
    hasEnded: () => hasEnded,
    isBusy: () => !tasks.isEmpty(),
    stop,
    letGo() {
      tasks.answerAll(brokenOff)
      stop()
    },
    ask: (task: DrawingTask) =>
      new Promise<Given>((resolve) => {
        // A process that is gone by now is told of by its end.
        child.send({ number: tasks.add(resolve), task }, (failure) => failure && end())
      }),
  }
}

/** Without a release and the content that it was made of no process needs to be started. */
const hasSite = ({ dataDir, contentDir }: ReleaseSettings): boolean =>
  liveRelease(dataDir) !== undefined && existsSync(contentDir)

type Drawing = ReturnType<typeof startDrawing>

const withinLimit = async (drawing: Drawing, task: DrawingTask) => {
  const limit = setTimeout(drawing.stop, MOST_WAIT_IN_MS)
  return drawing.ask(task).finally(() => clearTimeout(limit))
}

/** Opens the place where drafts are drawn. The process begins with the first task and ends when nobody asks any more. */
export const openPreviewer = (settings: ReleaseSettings): Previewer => {
  let running: Drawing | undefined
  let idle: NodeJS.Timeout | undefined
  const mediaDir = previewMediaDir(settings.dataDir)

  const drawing = () => {
    if (running === undefined || running.hasEnded()) running = startDrawing(settings)
    return running
  }

  const letGo = () => {
    clearTimeout(idle)
    running?.letGo()
    rmSync(mediaDir, { recursive: true, force: true })
  }

  const rest = () => {
    clearTimeout(idle)
    idle = setTimeout(() => running?.isBusy() || letGo(), IDLE_IN_MS).unref()
  }

  return {
    contentDir: settings.contentDir,
    mediaDir,
    async draw(task) {
      if (!hasSite(settings)) return { ok: false, why: 'no-site' }
      const once = await withinLimit(drawing(), task)
      // Another task may be what it died of; this one is tried once more, and then given up.
      const drawn = once === 'died' ? await withinLimit(drawing(), task) : once
      rest()
      return drawn === 'died' ? brokenOff : drawn
    },
    close: letGo,
  }
}
