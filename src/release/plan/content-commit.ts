import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The commit that a release's content stands at, or nothing when the folder is not under git. */
export const contentCommit = async (contentDir: string): Promise<string | null> => {
  try {
    const { stdout } = await run('git', ['-C', contentDir, 'rev-parse', 'HEAD'])
    return stdout.trim()
  } catch {
    // No repository or no commit yet: a release may be built from a plain folder.
    return null
  }
}
