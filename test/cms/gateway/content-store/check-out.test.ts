import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPublished } from '../../../../cms/gateway/content-store/content-store.ts'
import type { TestGateway } from '../support/county.ts'
import { git, openGateway, publish, pushByHand, report, save, smallCounty } from '../support/county.ts'

let gateway: TestGateway
let folder: string
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'cunkou-out-')), 'published')
})

const plainFiles = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => !found.isDirectory())
    .map((found) => join(found.parentPath, found.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('.'))
    .toSorted()
const expectedFiles = Object.keys(smallCounty).toSorted()
const SITE = 'site.yml'

describe('a folder with what is published', () => {
  it('holds every file, and says which version that is', async () => {
    const { version } = await gateway.store.checkOut(folder)
    expect(version).toBe(git(gateway.repository, 'rev-parse', 'main').trim())
    expect(plainFiles()).toEqual(expectedFiles)
    expect(readFileSync(join(folder, SITE), 'utf8')).toBe(smallCounty[SITE])
  })

  it('is brought up to date without touching what has not changed', async () => {
    await gateway.store.checkOut(folder)
    const before = statSync(join(folder, SITE)).ino
    const id = '20261101-qsc-a001'
    await gateway.ask('persistEntry', save(id, report(id)))
    await publish(gateway, id)
    await gateway.store.checkOut(folder)
    expect(readFileSync(join(folder, `reports/2026/${id}.md`), 'utf8')).toBe(report(id))
    expect(statSync(join(folder, SITE)).ino).toBe(before)
    await gateway.ask('deleteFiles', { paths: [`content/reports/${id}.md`] })
    await gateway.store.checkOut(folder)
    expect(existsSync(join(folder, 'reports'))).toBe(false)
  })

  it('is mended where somebody changed, removed or added something', async () => {
    await gateway.store.checkOut(folder)
    const site = join(folder, SITE)
    const { atime, mtime, size } = statSync(site)
    // As long and as old as it was: only its bytes tell.
    writeFileSync(site, 'x'.repeat(size))
    utimesSync(site, atime, mtime)
    rmSync(join(folder, 'stations/qingshi-cun.md'))
    mkdirSync(join(folder, 'reports/2026'), { recursive: true })
    writeFileSync(join(folder, 'reports/2026/20261101-not-mine.md'), '没有发布的')
    writeFileSync(join(folder, `${SITE}.half-written`), '写到一半')
    rmSync(join(folder, 'vocabularies'), { recursive: true })
    symlinkSync('/etc', join(folder, 'vocabularies'))
    await gateway.store.checkOut(folder)
    expect(plainFiles()).toEqual(expectedFiles)
    expect(readFileSync(site, 'utf8')).toBe(smallCounty[SITE])
    expect(lstatSync(join(folder, 'vocabularies')).isDirectory()).toBe(true)
  })

  it('is whole again when its list of files is broken, and when all of it was deleted', async () => {
    await gateway.store.checkOut(folder)
    writeFileSync(join(folder, '.checked-out.jsonl'), '{"site.yml":')
    rmSync(join(folder, SITE))
    await gateway.store.checkOut(folder)
    expect(plainFiles()).toEqual(expectedFiles)
    rmSync(folder, { recursive: true })
    await gateway.store.checkOut(folder)
    expect(plainFiles()).toEqual(expectedFiles)
  })

  it('is never written through a link that somebody put at its place', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'cunkou-elsewhere-'))
    writeFileSync(join(elsewhere, 'precious.txt'), 'x')
    mkdirSync(join(folder, '..'), { recursive: true })
    symlinkSync(elsewhere, folder)
    await gateway.store.checkOut(folder)
    expect(readdirSync(elsewhere)).toEqual(['precious.txt'])
    expect(plainFiles()).toEqual(expectedFiles)
  })

  it('has no links, no other repositories, no hidden files, and nothing that attributes ask for', async () => {
    const other = await openGateway()
    pushByHand(other.repository, (work) => {
      writeFileSync(join(work, '.gitattributes'), '* text eol=crlf ident\n')
      symlinkSync('/etc/passwd', join(work, 'stations/passwd.md'))
      symlinkSync('/etc', join(work, 'media'))
      git(work, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.repository, 'pages')
    })
    await other.store.checkOut(folder)
    expect(plainFiles()).toEqual(expectedFiles)
    expect(readFileSync(join(folder, SITE), 'utf8')).toBe(smallCounty[SITE])
    other.close()
  })

  it('is made whatever names a push brings: what no disk can hold is left out alone', async () => {
    const other = await openGateway()
    const longest = `${'村'.repeat(84)}.md`
    const named = (mode: string, type: string, id: string, name: string | Buffer) =>
      Buffer.concat([Buffer.from(`${mode} ${type} ${id}\t`), Buffer.from(name), Buffer.of(0)])
    const pipe = (input: Buffer | string, ...args: string[]) =>
      execFileSync('git', ['-C', other.repository, ...args], { input, encoding: 'utf8' }).trim()
    const blob = pipe('x', 'hash-object', '-w', '--stdin')
    const tree = (...rows: Buffer[]) => pipe(Buffer.concat(rows), 'mktree', '-z')
    const file = (name: string | Buffer) => named('100644', 'blob', blob, name)
    // Both are read as the same sign: a file and a folder of one name.
    const gbk = [file(Buffer.from([0xb4])), named('040000', 'tree', tree(file('f')), Buffer.from([0xb5]))]
    let deep = tree(file('f'))
    for (let depth = 0; depth < 20; depth += 1) deep = tree(named('040000', 'tree', deep, 'd'.repeat(250)))
    const before = execFileSync('git', ['-C', other.repository, 'ls-tree', '-z', 'main'])
    const odd = [
      file(longest),
      file('n'.repeat(300)),
      file('-x'),
      named('040000', 'tree', deep, 'deep'),
      ...gbk,
    ]
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com']
    const commit = pipe('', ...identity, 'commit-tree', tree(before, ...odd), '-p', 'main', '-m', 'odd')
    git(other.repository, 'update-ref', 'refs/heads/main', commit)
    for (let again = 0; again < 2; again += 1) await other.store.checkOut(folder)
    expect(plainFiles()).toEqual([...expectedFiles, '-x', longest].toSorted())
    other.close()
  })

  it('can be made by a program that only reads, while another writes', async () => {
    const reader = await openPublished(gateway.countyDir)
    await reader.checkOut(folder)
    expect(plainFiles()).toEqual(expectedFiles)
    reader.close()
    await expect(openPublished('/nowhere')).rejects.toThrow('还没有内容库')
  })
})

describe('an export', () => {
  it('writes everything published, and nothing over what lies there', async () => {
    const { files } = await gateway.store.exportTo(folder)
    expect(plainFiles()).toEqual(expectedFiles)
    expect(files).toBe(expectedFiles.length)
    await expect(gateway.store.exportTo(folder)).rejects.toThrow('不是空的')
  })
})
