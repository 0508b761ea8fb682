/** The folder that a printing browser keeps its own things in, named by the process that has to take it away. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = /^cunkou-print-(\d+)-/

/** Makes one; whoever closes the browser takes it away. */
export const makeBrowserFolder = (): string => mkdtempSync(join(tmpdir(), `cunkou-print-${process.pid}-`))

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return false
  } catch (reason) {
    // Somebody else's process may not be asked, and is there.
    return (reason as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Takes away what processes left that were killed: a browser ends with its pipe, its folder does not. */
export const dropBrowserFoldersOfDead = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = NAME.exec(name) ?? []
    if (pid === undefined || !isGone(Number(pid))) continue
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 2 })
    } catch {
      // Another person's, who may take it away; nobody's start is to fail for it.
    }
  }
}
