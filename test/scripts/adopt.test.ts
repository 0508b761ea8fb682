import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { git } from '../cms/gateway/support/county.ts'
import { earlierCheckout } from '../cms/gateway/support/earlier-checkout.ts'
import { PROGRAM_DIR } from '../fixtures/county.ts'
import { runCommand } from './support/command.ts'

let root: string
let source: string
let countyDir: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cunkou-adopt-'))
  source = earlierCheckout()
  countyDir = join(root, '县 #1')
})
afterEach(() => [root, source].forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const adopt = (...args: string[]) => runCommand('adopt', args, { COUNTY_DIR: countyDir })

describe('npm run adopt', () => {
  it('says how it is used when nothing is named', async () => {
    expect(await adopt()).toEqual({
      code: 1,
      printed: expect.stringMatching(/^请写明要接管的内容.*npm run adopt -- FOLDER-OR-GIT-URL\nUsage/),
    })
  })

  it('says what it took and what it left, and refuses a second time', async () => {
    const { code, printed } = await adopt(source)
    expect(code).toBe(0)
    expect(printed).toContain('2 篇内容、1 份草稿、1 张照片和附件、2 个历史版本')
    expect(printed).toMatch(/没有收的分支和标签.*colleague/)
    const again = await adopt(source)
    expect(again.code).toBe(1)
    expect(again.printed).toMatch(/已经有一个县的内容.*mv ".*-old"/)
  })

  it('leaves no county or a whole one when it is killed, and can be said again', async () => {
    for (const afterInMs of [150, 300, 450, 600, 900]) {
      const env = { ...process.env, COUNTY_DIR: countyDir }
      const child = spawn(process.execPath, ['scripts/adopt.ts', source], { cwd: PROGRAM_DIR, env })
      await Promise.race([pause(afterInMs), once(child, 'exit')])
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      if (existsSync(join(countyDir, 'content.git'))) break
    }
    await adopt(source)
    expect(existsSync(join(countyDir, '.adopting'))).toBe(false)
    const repository = join(countyDir, 'content.git')
    expect(git(repository, 'rev-list', '--count', 'main').trim()).toBe('2')
    expect(git(repository, 'for-each-ref', '--format=%(refname)').trim().split('\n')).toHaveLength(4)
    expect(git(repository, 'fsck', '--no-dangling')).toBe('')
  })
})
