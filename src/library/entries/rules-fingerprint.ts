import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The code that reads and checks entries, seen from this file; the lock file stands for what it imports. */
const CODE = ['../../model', '../../documents', '.', '../../../package-lock.json']

const filesOf = (path: string): string[] =>
  /\.\w+$/.test(path)
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => join(path, name))

let known: string | undefined

/** Changes with every line of the code that checks entries: after an upgrade nothing that was checked before counts. */
export const rulesFingerprint = (): string => {
  if (known !== undefined) return known
  const hash = createHash('sha256')
  for (const path of CODE.map((each) => join(import.meta.dirname, each)))
    for (const file of filesOf(path)) hash.update(readFileSync(file)).update('\0')
  return (known = hash.digest('hex').slice(0, 20))
}
