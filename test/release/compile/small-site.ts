import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { ProgramRoute } from '../../../src/release/compile/load-program.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'

const configuration = pathToFileURL(join(PROGRAM_DIR, 'astro.config.mjs')).href

const files: Record<string, string> = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `export { default } from ${JSON.stringify(configuration)}`,
  'public/favicon.ico': 'no part of the compiled program',
  'src/library/guests.ts': `
const names: string[] = []
export const welcome = (name: string): void => void names.push(name)
export const guests = (): string => names.join('、')`,
  'src/outputs/hello.ts': `
import { guests } from '../library/guests.ts'
export const greeting = (): string => guests() === '' ? '您好' : '欢迎'`,
  'src/styles/main.css': '.guest { color: #123456 }',
  'src/components/Guest.astro': `---
import '../styles/main.css'
---
<p class="guest"><slot /></p>
<script>
  import { greeting } from '../outputs/hello.ts'
  document.title = greeting()
</script>
<style>p { margin: 3px }</style>`,
  'src/pages/index.astro': `---
import { greeting } from '../outputs/hello.ts'
import { guests } from '../library/guests.ts'
import Guest from '../components/Guest.astro'
---
<html><head><title>{greeting()}</title></head><body><Guest>{guests()}</Guest></body></html>`,
  'src/pages/guests/[id].astro': `---
const { id } = Astro.params
if (id === 'nobody') return new Response(null, { status: 404 })
---
<p>{id} {Astro.url.href}</p>`,
  'src/components/GuestList.astro': `---
await new Promise((done) => setTimeout(done, 10))
throw new Error('the guest list is gone')
---`,
  'src/pages/broken.astro': `---
import GuestList from '../components/GuestList.astro'
---
<html><body><h1>开头</h1><GuestList /></body></html>`,
  'src/pages/broken.txt.ts': `export const GET = () => { throw new Error('the text is gone') }`,
  'src/pages/robots.txt.ts': `export const GET = () => new Response('User-agent: *\\n')`,
  'src/pages/404.astro': '<html><body>没有这一页</body></html>',
}

/** What a test does with a loaded program: tells its library something, opens a page, or removes the program's folder. */
export type Step = { welcome: string } | { visit: string } | 'remove'

export const visit = (path: string): Step => ({ visit: path })

/** What came of a visit. */
export type Answer = { status: number; contentType: string; text: string } | { broken: string }

/** A small program of its own, compiled by the very configuration and adapter of the portal. */
export interface SmallSite {
  programDir: string
  /** Where its versions are kept, with signs in its path that break addresses. */
  outDir: string
  write: (path: string, text: string) => void
  /** Writes all its sources as they were in the beginning. */
  restore: () => void
  /** Loads a compiled version in a process of its own, as a release does, and takes these steps one after another. */
  take: (
    folder: string,
    steps: readonly Step[],
  ) => Promise<{ answers: Answer[]; routes: ProgramRoute[]; said: string }>
  remove: () => void
}

const VISITOR = join(import.meta.dirname, 'visit-script.ts')

/** Writes the small program into a folder of its own. @param more files besides, by their path in it */
export const smallSite = (more: Readonly<Record<string, string>> = {}): SmallSite => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cunkou-program-')))
  const programDir = join(root, 'program')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(programDir, path)), { recursive: true })
    writeFileSync(join(programDir, path), text)
  }
  const restore = () => {
    for (const [path, text] of Object.entries({ ...files, ...more })) write(path, text)
  }
  restore()
  symlinkSync(join(PROGRAM_DIR, 'node_modules'), join(programDir, 'node_modules'))
  const take: SmallSite['take'] = async (folder, steps) => {
    const args = [VISITOR, folder, programDir, JSON.stringify(steps)]
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args)
    return { ...(JSON.parse(stdout) as Omit<Awaited<ReturnType<SmallSite['take']>>, 'said'>), said: stderr }
  }
  const remove = () => rmSync(root, { recursive: true, force: true })
  return { programDir, outDir: join(root, '数 据#2?%41', 'program'), write, restore, take, remove }
}
