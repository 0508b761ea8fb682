import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openContentStore } from '../../../cms/gateway/content-store/content-store.ts'
import type { TestGateway } from './support/county.ts'
import {
  commitByHand,
  folderWith,
  git,
  openGateway,
  publish,
  report,
  save,
  smallCounty,
} from './support/county.ts'

const ID = '20261101-qsc-a001'
const FILE = `reports/2026/${ID}.md`

const opened: TestGateway[] = []
afterEach(() => opened.splice(0).forEach((gateway) => gateway.close()))
const open = async (folder?: string) => {
  const gateway = await openGateway(folder)
  opened.push(gateway)
  return gateway
}
const newRepository = (folder: string) => {
  git(folder, 'init', '-q')
  git(folder, 'symbolic-ref', 'HEAD', 'refs/heads/main')
}

/** A checkout of the whole program, with the content in a folder of it. */
const checkout = () => {
  const top = folderWith({ 'src/app.ts': 'export {}', '.gitignore': 'scratch/\n' })
  for (const [path, text] of Object.entries(smallCounty)) {
    mkdirSync(join(top, 'content', path, '..'), { recursive: true })
    writeFileSync(join(top, 'content', path), text)
  }
  newRepository(top)
  commitByHand(top, 'start')
  return top
}

describe('a content folder', () => {
  it('without git gets its own on the first start, with no identity configured', async () => {
    const { folder } = await open()
    expect(git(folder, 'status', '--short')).toBe('')
    expect(git(folder, 'log', '--format=%cn %s').trim()).toBe('Cunkou 收入内容文件夹里已有的内容')
  })

  it('inside a checkout keeps its place there', async () => {
    const top = checkout()
    const gateway = await open(join(top, 'content'))
    await gateway.ask('persistEntry', save(ID, report(ID)))
    await publish(gateway, ID)
    expect(git(top, 'show', `main:content/${FILE}`)).toBe(report(ID))
    expect(readFileSync(join(top, 'content', FILE), 'utf8')).toBe(report(ID))
    expect(git(top, 'status', '--short')).toBe('')
    rmSync(top, { recursive: true })
  })

  it('that nobody committed yet is taken in, and nothing else of the checkout', async () => {
    const top = checkout()
    git(top, 'rm', '-r', '-q', '--cached', 'content')
    git(top, '-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '-q', '-m', 'without')
    writeFileSync(join(top, 'src/new.ts'), '// not ready')
    await open(join(top, 'content'))
    expect(git(top, 'status', '--short')).toBe('?? src/new.ts\n')
    rmSync(top, { recursive: true })
  })

  it('that the checkout ignores gets a repository of its own', async () => {
    const top = checkout()
    mkdirSync(join(top, 'scratch'))
    writeFileSync(join(top, 'scratch/site.yml'), 'county: 青禾县\n')
    const { folder } = await open(join(top, 'scratch'))
    expect(existsSync(join(folder, '.git'))).toBe(true)
    rmSync(top, { recursive: true })
  })

  it('is not opened while HEAD is on no branch, and says what to do', async () => {
    const folder = folderWith(smallCounty)
    newRepository(folder)
    commitByHand(folder, 'start')
    git(folder, 'checkout', '-q', '--detach')
    await expect(openContentStore(folder)).rejects.toThrow(/没有停在任何分支上.*HEAD/s)
    await expect(openContentStore(join(folder, 'nowhere'))).rejects.toThrow('找不到内容文件夹')
    rmSync(folder, { recursive: true })
  })
})

describe('the work of others in the content folder', () => {
  it('is neither committed, staged, moved nor overwritten by drafts and publishes', async () => {
    const gateway = await open()
    const { folder } = gateway
    writeFileSync(join(folder, '.env'), 'SECRET=1')
    writeFileSync(join(folder, 'site.yml'), 'county: 改到一半\n')
    writeFileSync(join(folder, 'stations/half-done.md'), '写到一半')
    writeFileSync(join(folder, 'staged.txt'), 'x')
    git(folder, 'add', 'staged.txt')
    const before = git(folder, 'status', '--short')
    await gateway.ask('persistEntry', save(ID, report(ID)))
    expect(existsSync(join(folder, FILE))).toBe(false)
    await publish(gateway, ID)
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(report(ID))
    expect(git(folder, 'status', '--short')).toBe(before)
    expect(git(folder, 'symbolic-ref', 'HEAD').trim()).toBe('refs/heads/main')
    expect(git(folder, 'ls-tree', '-r', '--name-only', 'HEAD')).not.toMatch(/env|half-done|staged/)
    await gateway.ask('deleteFiles', { paths: [`content/reports/${ID}.md`] })
    expect(existsSync(join(folder, 'reports/2026'))).toBe(false)
    expect(git(folder, 'status', '--short')).toBe(before)
  })

  it('is set aside when it is in the very file that is published', async () => {
    const gateway = await open()
    const { folder } = gateway
    await gateway.ask('persistEntry', save(ID, report(ID)))
    mkdirSync(join(folder, 'reports/2026'), { recursive: true })
    writeFileSync(join(folder, FILE), '命令行里写的另一份')
    await publish(gateway, ID)
    const kept = git(folder, 'rev-parse', '--git-dir').trim()
    const found = git(join(folder, kept, 'cunkou/set-aside'), 'grep', '--no-index', '-l', '另一份')
    expect(found).toContain(ID)
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(report(ID))
  })

  it('does not run hooks of the repository', async () => {
    const gateway = await open()
    const hook = join(gateway.folder, '.git/hooks/reference-transaction')
    mkdirSync(join(gateway.folder, '.git/hooks'), { recursive: true })
    writeFileSync(hook, `#!/bin/sh\ntouch ${join(gateway.folder, 'ran')}\n`, { mode: 0o755 })
    await gateway.ask('persistEntry', save(ID, report(ID)))
    await publish(gateway, ID)
    expect(existsSync(join(gateway.folder, 'ran'))).toBe(false)
  })
})
