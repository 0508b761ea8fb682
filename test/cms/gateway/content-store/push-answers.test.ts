import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { letter, zip } from '../media/sample-documents.ts'
import type { TestGateway } from '../support/county.ts'
import { commitByHand, git, openGateway, publish, report, save, smallCounty } from '../support/county.ts'

const ID = '20261101-qsc-a001'
let gateway: TestGateway
let work: string
beforeEach(async () => {
  gateway = await openGateway()
  await gateway.store.noteAddress('http://127.0.0.1:4321/')
  work = mkdtempSync(join(tmpdir(), 'cunkou-clone-'))
  git(tmpdir(), 'clone', '-q', gateway.repository, work)
})
afterEach(() => {
  gateway.close()
  rmSync(work, { recursive: true, force: true })
})

/** Commits, pushes while the gateway goes on, and answers what the pusher reads. */
const push = async (...refs: string[]) => {
  if (git(work, 'status', '--porcelain') !== '') commitByHand(work, 'by hand')
  const { promise, resolve } = Promise.withResolvers<{ code: number | null; said: string }>()
  const child = spawn('git', ['-C', work, 'push', ...refs])
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.once('close', (code) => resolve({ code, said }))
  return promise
}
const write = (path: string, text: string) => writeFileSync(join(work, path), text)

describe('whoever pushes', () => {
  it('reads that nothing is wrong', async () => {
    write('stations/qingshi-cun.md', `${smallCounty['stations/qingshi-cun.md']}\n改了一句。\n`)
    const { code, said } = await push()
    expect(code).toBe(0)
    expect(said).toContain('检查了 1 个文件，没有问题，正在发布')
  })

  it('reads which file and line is broken, and the push is taken', async () => {
    write('stations/qingshi-cun.md', '---\nname: [没有写完\n---\n')
    const { code, said } = await push()
    expect(code).toBe(0)
    expect(said).toMatch(/有 \d 处问题/)
    expect(said).toMatch(/content\/stations\/qingshi-cun\.md 第 \d 行：/)
  })

  it('reads which attachment an upload would refuse, and why', async () => {
    mkdirSync(join(work, 'media/2026/11'), { recursive: true })
    writeFileSync(join(work, 'media/2026/11/好.docx'), zip(letter()))
    writeFileSync(join(work, 'media/2026/11/坏.docx'), zip(letter({ 'word/vbaProject.bin': 'x' })))
    const { code, said } = await push()
    expect(code).toBe(0)
    expect(said).toContain('有 1 处问题')
    expect(said).toMatch(/坏\.docx里面带有宏或脚本程序/)
  })

  it('reads what still points at an entry that the push takes away', async () => {
    await gateway.ask('persistEntry', save(ID, report(ID)))
    await publish(gateway, ID)
    git(work, 'pull', '-q')
    rmSync(join(work, 'stations/qingshi-cun.md'))
    const { said } = await push()
    expect(said).toContain(`content/reports/2026/${ID}.md`)
  })

  it('reads a path that is no place for an entry, and hostile names do nothing', async () => {
    const hostile = ['$(touch hacked).md', '`touch hacked`.md', '-rf.md', "';touch hacked;'.md"]
    for (const name of hostile) write(`stations/${name}`, '---\nname: x\n---\n')
    const { code, said } = await push()
    expect(code).toBe(0)
    expect(said).toContain('stations/$(touch hacked).md')
    for (const folder of [gateway.repository, gateway.countyDir, join(work, 'stations')])
      expect(readdirSync(folder)).not.toContain('hacked')
  })

  it('reads that it is checked at the next start when no program runs', async () => {
    gateway.store.close()
    write('stations/qingshi-cun.md', `${smallCounty['stations/qingshi-cun.md']}\n改了一句。\n`)
    const { code, said } = await push()
    expect(code).toBe(0)
    expect(said).toContain('现在没有运行，下次启动时检查并发布')
  })

  it('is kept waiting for seconds only by a program that answers nothing, and pushes of branches not at all', async () => {
    rmSync(join(gateway.repository, 'cunkou'), { recursive: true, force: true })
    writeFileSync(join(gateway.repository, 'cunkou'), 'in the way of every answer')
    write('stations/qingshi-cun.md', `${smallCounty['stations/qingshi-cun.md']}\n改了一句。\n`)
    const { code, said } = await push()
    expect(code).toBe(0)
    expect(said).toContain('还在检查')
    const branch = await push('origin', 'HEAD:refs/heads/proposal')
    expect(branch.said).not.toMatch(/检查|收到/)
  })

  it('publishes no link, no submodule, and no byte that attributes ask for', async () => {
    write('.gitattributes', '* text eol=crlf ident\n')
    symlinkSync('/etc/passwd', join(work, 'stations/passwd.md'))
    expect((await push()).code).toBe(0)
    const folder = join(mkdtempSync(join(tmpdir(), 'cunkou-out-')), 'out')
    await gateway.store.exportTo(folder)
    expect(existsSync(join(folder, 'stations/passwd.md'))).toBe(false)
    expect(readFileSync(join(folder, 'site.yml'), 'utf8')).toBe(smallCounty['site.yml'])
    rmSync(join(folder, '..'), { recursive: true })
  })
})

describe('the hook', () => {
  it('is plain sh, may be run by the group, and is put back by the next start', async () => {
    const hook = join(gateway.repository, 'hooks/post-receive')
    expect(spawnSync('sh', ['-n', hook]).status).toBe(0)
    const script = readFileSync(hook, 'utf8')
    gateway.store.close()
    writeFileSync(hook, '#!/bin/sh\nexit 1\n')
    chmodSync(hook, 0o600)
    const again = await openGateway({ countyDir: gateway.countyDir, contentDir: '/nowhere' })
    expect(readFileSync(hook, 'utf8')).toBe(script)
    expect(statSync(hook).mode & 0o055).toBe(0o055)
    again.close()
  })
})
