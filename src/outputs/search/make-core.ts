/** What the browser takes from Pagefind itself; the shards bring only their words. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { oldestEngines } from '../oldest-engines.ts'
import { packageVersion } from './package-version.ts'
import { readersScript, RUNTIME_VERSION } from './pagefind-runtime.ts'
import { SCRIPTS, writePagefindShard } from './pagefind-shard.ts'
import type { PlannedShard } from './plan-shards.ts'
import type { SearchRecord } from './records.ts'
import { fingerprint } from './shard-cache.ts'

/** Pagefind's code comes with an index; this one holds a page that no question reaches. */
const nothing: PlannedShard<SearchRecord> = {
  period: 'core',
  language: 'qcore',
  pages: [{ url: '/', title: '', kind: '', kindLabel: '', categories: [], text: 'nothing' }],
}

/** A name that is another for every other input of the core. */
export const coreHash = (): string =>
  fingerprint(nothing, packageVersion('pagefind'), RUNTIME_VERSION, oldestEngines)

/** Fills an empty folder with Pagefind's own browser code and an index of nothing. @throws PagefindChanged */
export const makeCore = async (folder: string): Promise<void> => {
  await writePagefindShard(nothing, folder)
  for (const name of SCRIPTS) {
    const file = join(folder, name)
    writeFileSync(file, await readersScript(name, readFileSync(file, 'utf8')))
  }
}
