import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { entryUrl } from '../../src/model/addresses.ts'
import { fixtureCounty, PROGRAM_DIR, writeEntry } from '../fixtures/county.ts'

const id = '20261101-qsc-aaaa'
const county = fixtureCounty()
const save = (title: string) =>
  writeEntry(county.contentDir, { collection: 'reports', id, data: { title, photos: [] } })

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

let port: number
let dev: ChildProcess

/** Waits until the report's page says this, as an engineer at the screen would. */
const pageSays = async (words: string): Promise<boolean> => {
  const address = `http://127.0.0.1:${port}${entryUrl('reports', id)}`
  const text = await fetch(address).then(
    (answer) => answer.text(),
    () => '',
  )
  return text.includes(words)
}

beforeAll(async () => {
  save('第一稿的标题')
  port = await freePort()
  const { contentDir, dataDir } = county
  dev = spawn(process.execPath, [join(PROGRAM_DIR, 'scripts/dev.ts')], {
    cwd: PROGRAM_DIR,
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      DATA_DIR: dataDir,
      PORT: String(port),
      NODE_ENV: 'development',
      // Under this name Astro takes itself for a part of the test and serves no page.
      VITEST: undefined,
    },
    stdio: 'ignore',
  })
})
afterAll(async () => {
  dev.kill()
  await once(dev, 'exit')
  county.remove()
})

it('shows an entry under development, and what becomes of it when it is saved', async () => {
  await expect.poll(() => pageSays('第一稿的标题'), { timeout: 120_000, interval: 500 }).toBe(true)
  save('第二稿的标题')
  await expect.poll(() => pageSays('第二稿的标题'), { timeout: 60_000, interval: 500 }).toBe(true)
}, 200_000)
