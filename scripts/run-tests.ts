/**
 * `npm test`: the fast tests first, then those that need built sites, then those in a real Chromium.
 * All three run even when one fails; the last line is `N passed, M failed`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { cheapestChromium } from '../test/chromium.ts'
import { countTests, type TestCount } from './run-tests/count-tests.ts'
import { folderInMemory } from './run-tests/folder-in-memory.ts'

const root = join(import.meta.dirname, '..')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const chosen = process.argv.slice(2)
const reports = mkdtempSync(join(tmpdir(), 'cunkou-tests-'))

/** How many files are tested side by side. The fast ones wait for the disk now and then, those in a browser for a page; builds have processes of their own. */
const workersFor = {
  unit: availableParallelism() + 1,
  build: availableParallelism(),
  browser: availableParallelism() + 1,
}

/** Where Node keeps what it has compiled, for the hundreds of processes that tests start. */
const NODE_COMPILE_CACHE = join(root, 'node_modules/.cache/cunkou/node')

/** Runs the tests of one kind in a process of its own, so that a crash costs the others nothing. */
const run = async (kind: keyof typeof workersFor, more: NodeJS.ProcessEnv = {}): Promise<TestCount> => {
  const report = join(reports, `${kind}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const workers = `--maxWorkers=${workersFor[kind]}`
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--project', kind, '--passWithNoTests', workers, ...reporters, ...chosen],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE, ...more },
    },
  )
  const [code] = (await once(child, 'exit')) as [number | null]
  return countTests(report, code === 0)
}

/** They link nothing that lies beside the program, so what they write may lie on another disk. */
const runUnitTests = async (): Promise<TestCount> => {
  const folder = folderInMemory()
  const counted = await run('unit', folder && { TMPDIR: folder.path })
  folder?.remove()
  return counted
}

/** Without a browser nothing is skipped: the tests that need one count as failed. */
const runInChromium = async (): Promise<TestCount> => {
  try {
    return await run('browser', { CHROMIUM_PATH: await cheapestChromium() })
  } catch (reason) {
    console.error('找不到 Chromium，也装不上；请安装后用 CHROMIUM_PATH 指明它在哪里。')
    console.error(
      'No Chromium was found or could be installed: install one and name it in CHROMIUM_PATH.',
      reason,
    )
    return { passed: 0, failed: 1 }
  }
}

const counts = [await runUnitTests(), await run('build'), await runInChromium()]
rmSync(reports, { recursive: true, force: true })
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
