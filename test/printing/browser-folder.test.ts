import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dropBrowserFoldersOfDead, makeBrowserFolder } from '../../src/printing/browser-folder.ts'

it('what a killed process left is taken away, what belongs to one that lives or to somebody else is not', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const dead = mkdtempSync(join(tmpdir(), `cunkou-print-${pid}-`))
  mkdirSync(join(dead, 'Default'))
  const [alive, other] = [makeBrowserFolder(), mkdtempSync(join(tmpdir(), 'cunkou-print-'))]
  dropBrowserFoldersOfDead()
  expect([dead, alive, other].map((folder) => existsSync(folder))).toEqual([false, true, true])
  for (const folder of [alive, other]) rmSync(folder, { recursive: true })
})
