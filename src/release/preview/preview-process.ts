/**
 * Process that draws drafts for the gateway, one task after the other, until it is let go: `previewer.ts` starts it.
 * The work is loaded only now: imports at the top of this file would be compiled before the cache is on.
 */
import { enableCompileCache } from 'node:module'
import type { DrawingTask } from './contract.ts'

enableCompileCache()
const { openPreviewRoom } = await import('./open-preview-room.ts')
const { watchProgram } = await import('../compile/program-fingerprint.ts')
const { readReleaseSettings } = await import('../settings.ts')

const settings = readReleaseSettings()
const room = openPreviewRoom(settings)
const program = watchProgram(settings.programDir)
let last: Promise<unknown> = Promise.resolve()

const answer = async (number: number, task: DrawingTask) => {
  // Node forgets no module: of another version of the program another process draws, which is asked once this one is gone.
  if (program.isOther()) process.exit()
  try {
    process.send?.({ number, drawn: await room.draw(task) })
  } catch (reason) {
    // For the technician; the editor is told in words that there is no preview.
    console.error(reason)
    process.send?.({ number, drawn: { ok: false, why: 'broken-off' } })
  }
}

process.on('message', ({ number, task }: { number: number; task: DrawingTask }) => {
  last = last.then(() => answer(number, task))
})
process.on('disconnect', () => process.exit())
