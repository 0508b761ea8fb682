import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openReleaseProcess } from '../../src/release/client.ts'
import { readReleaseSettings } from '../../src/release/settings.ts'
import { PROGRAM_DIR } from '../fixtures/county.ts'

const settings = readReleaseSettings({ DATA_DIR: mkdtempSync(join(tmpdir(), 'serving-')) })
const command = join(settings.dataDir, 'serve.ts')
/** Serves as the program does; only what would take minutes is left out. A file beside it says that the program is another one. */
writeFileSync(
  command,
  `import { existsSync, rmSync } from 'node:fs'
   import { serveReleases } from ${JSON.stringify(join(PROGRAM_DIR, 'src/release/serve-releases.ts'))}
   const upgraded = ${JSON.stringify(join(settings.dataDir, 'upgraded'))}
   const begunWith = existsSync(upgraded)
   const nothing = async () => undefined
   await serveReleases(
     {
       make: async () => ({ ok: true, release: String(process.pid), pages: 1, seconds: 1, leftOut: [] }),
       isOutdated: () => existsSync(upgraded) !== begunWith,
       madeLast: () => 1,
       warm: nothing, prepare: nothing, rest: nothing, close: nothing,
     },
     ${JSON.stringify(settings)},
     process.stdin,
     (line) => console.log(line),
   )`,
)
const releases = openReleaseProcess(settings, command)
afterAll(async () => {
  await releases.close()
  rmSync(settings.dataDir, { recursive: true })
})

const make = () =>
  releases.run(
    { contentDir: settings.contentDir, version: 'a1' },
    () => undefined,
    new AbortController().signal,
  )

it('a release that is asked for after an upgrade is made by another process, while the one before ends', async () => {
  const before = await make()
  expect(await make()).toEqual(before)
  writeFileSync(join(settings.dataDir, 'upgraded'), '')
  const after = await make()
  expect(after).toMatchObject({ ok: true })
  expect(after).not.toEqual(before)
})
