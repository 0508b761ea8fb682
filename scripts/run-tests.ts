/**
 * `npm test`: the fast tests, and beside them those that need built sites, then those in a real Chromium: these wait for a
 * page or a process now and then, and the others compute meanwhile. All run even when one fails, each kind is told of in
 * its turn, and the last line is `N passed, M failed`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { cheapestChromium } from '../test/chromium.ts'
import { countTests, type TestCount } from './run-tests/count-tests.ts'
import { folderInMemory } from './run-tests/folder-in-memory.ts'
import { heldBack } from './run-tests/held-back.ts'

const root = join(import.meta.dirname, '..')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const chosen = process.argv.slice(2)
const reports = mkdtempSync(join(tmpdir(), 'cunkou-tests-'))

const cores = availableParallelism()
/** What the kinds were seen to hold together, with room to spare; where there is less, one comes after the other. */
const MEMORY_FOR_ALL_IN_BYTES = 2e9 + cores * 3e9
const isRoomForAll = process.availableMemory() >= MEMORY_FOR_ALL_IN_BYTES

/** How many files are tested side by side. The fast ones wait for the disk now and then, those in a browser for a page; builds have processes of their own. */
const workersFor = { unit: isRoomForAll ? cores : cores + 1, build: cores, browser: cores + 1 }

const tell = (words: Buffer) => void process.stdout.write(words)
/** What is told of the tests that run beside the fast ones. */
const beside = heldBack(tell)

/** Where Node keeps what it has compiled, for the hundreds of processes that tests start. */
const NODE_COMPILE_CACHE = join(root, 'node_modules/.cache/cunkou/node')

/** Runs the tests of one kind in a process of its own, so that a crash costs the others nothing. */
const run = async (
  kind: keyof typeof workersFor,
  print: (words: Buffer) => void,
  more: NodeJS.ProcessEnv = {},
): Promise<TestCount> => {
  const report = join(reports, `${kind}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const look = process.stdout.isTTY ? ['--color'] : []
  const options = ['--passWithNoTests', `--maxWorkers=${workersFor[kind]}`, ...reporters, ...look]
  const child = spawn(process.execPath, [vitest, 'run', '--project', kind, ...options, ...chosen], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE, ...more },
  })
  for (const words of [child.stdout, child.stderr]) words.on('data', print)
  const [code] = (await once(child, 'close')) as [number | null]
  return countTests(report, code === 0)
}

/** They link nothing that lies beside the program, so what they write may lie on another disk. */
const runUnitTests = async (): Promise<TestCount> => {
  const folder = folderInMemory()
  const counted = await run('unit', tell, folder && { TMPDIR: folder.path })
  folder?.remove()
  beside.release()
  return counted
}

/** Without a browser nothing is skipped: the tests that need one count as failed. */
const runInChromium = async (): Promise<TestCount> => {
  try {
    return await run('browser', beside.print, { CHROMIUM_PATH: await cheapestChromium() })
  } catch (reason) {
    console.error('找不到 Chromium，也装不上；请安装后用 CHROMIUM_PATH 指明它在哪里。')
    console.error(
      'No Chromium was found or could be installed: install one and name it in CHROMIUM_PATH.',
      reason,
    )
    return { passed: 0, failed: 1 }
  }
}

const runTheOthers = async (): Promise<TestCount[]> => [
  await run('build', beside.print),
  await runInChromium(),
]

const fast = runUnitTests()
if (!isRoomForAll) await fast
const counts = [...(await runTheOthers()), await fast]
rmSync(reports, { recursive: true, force: true })
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
