import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What an IDE or a hook sets for its own repository would have git answer for that one. */
const environment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_(?!CONFIG|SSL)/.test(name)))

/** The commit that a release's content stands at, or nothing when the folder is not under git. */
export const contentCommit = async (contentDir: string): Promise<string | null> => {
  try {
    const { stdout } = await run('git', ['-C', contentDir, 'rev-parse', 'HEAD'], { env: environment() })
    return stdout.trim()
  } catch {
    // No repository or no commit yet: a release may be built from a plain folder.
    return null
  }
}
