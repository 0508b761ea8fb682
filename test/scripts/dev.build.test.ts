import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entryUrl, urls } from '../../src/model/addresses.ts'
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

/** Waits until a page says this, as an engineer at the screen would. */
const says = (path: string, words: string) => {
  const opened = () =>
    fetch(`http://127.0.0.1:${port}${path}`).then(
      (answer) => answer.text(),
      () => '',
    )
  return expect.poll(opened, { timeout: 120_000, interval: 500 }).toContain(words)
}

/** The program in a folder of its own, where a test may edit it. */
const program = join(realpathSync(county.root), 'program')
const copyProgram = () => {
  for (const part of ['src', 'cms', 'scripts', 'public', 'astro.config.mjs', 'package.json'])
    cpSync(join(PROGRAM_DIR, part), join(program, part), { recursive: true })
  symlinkSync(join(PROGRAM_DIR, 'node_modules'), join(program, 'node_modules'))
}
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(join(program, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(program, file), text.replace(from, to))
}

beforeAll(async () => {
  save('第一稿的标题')
  copyProgram()
  port = await freePort()
  const { contentDir, dataDir } = county
  dev = spawn(process.execPath, [join(program, 'scripts/dev.ts')], {
    cwd: program,
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

describe('the portal under development shows', () => {
  it('an entry, and what becomes of it when it is saved', async () => {
    await says(entryUrl('reports', id), '第一稿的标题')
    save('第二稿的标题')
    await says(entryUrl('reports', id), '第二稿的标题')
  })

  it('a page as it was edited', async () => {
    await says(urls.handbook, '使用手册</h1>')
    edit('src/pages/handbook/index.astro', '使用手册</h1>', '新的手册</h1>')
    await says(urls.handbook, '新的手册</h1>')
  })

  it('what the library and the model say, as they were edited', async () => {
    edit('src/library/handbook/handbook.ts', '后台怎么用', '后台这样用')
    await says(urls.handbook, '后台这样用')
    edit('src/model/addresses.ts', "'/handbook/editors-guide/'", "'/handbook/guide/'")
    await says(urls.handbook, 'href="/handbook/guide/"')
    await says(entryUrl('reports', id), '第二稿的标题')
  })
})
