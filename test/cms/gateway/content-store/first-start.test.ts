import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { openContentStore } from '../../../../cms/gateway/content-store/content-store.ts'
import { fillFrom } from '../../../../cms/gateway/content-store/fill.ts'
import type { Git } from '../../../../cms/gateway/content-store/plumbing/git.ts'
import { gitIn } from '../../../../cms/gateway/content-store/plumbing/git.ts'
import type { TestGateway } from '../support/county.ts'
import { git, openGateway, placeFor, smallCounty } from '../support/county.ts'

const opened: TestGateway[] = []
afterEach(() => opened.splice(0).forEach((gateway) => gateway.close()))
const open = async (place = placeFor()) => {
  const gateway = await openGateway(place)
  opened.push(gateway)
  return gateway
}
const filesIn = (repository: string) =>
  git(repository, 'ls-tree', '-r', '--name-only', 'main').trim().split('\n')

/** Git as it is, with everything kept that it was given to read. */
const recorded = ({ countyDir }: { countyDir: string }) => {
  const repository = join(countyDir, 'whole.git')
  mkdirSync(countyDir, { recursive: true })
  git(tmpdir(), 'init', '-q', '--bare', repository)
  const real = gitIn(repository)
  const streams: { args: readonly string[]; input: Buffer }[] = []
  const run: Git['run'] = async (args, input) => {
    const read = input instanceof Readable ? await buffer(input) : Buffer.from(input ?? '')
    streams.push({ args, input: read })
    return real.run(args, read)
  }
  return { git: { ...real, run }, streams }
}

describe('the first start', () => {
  it('is refused in a sentence when there is no folder to begin with', async () => {
    const { countyDir } = placeFor()
    const place = { countyDir, contentDir: '/nowhere/content' }
    await expect(openContentStore(place)).rejects.toThrow(
      /^找不到内容文件夹 \/nowhere\/content.*does not exist/,
    )
    rmSync(countyDir, { recursive: true })
  })

  it('takes a folder in with one commit, with no identity configured', async () => {
    const { repository } = await open()
    expect(filesIn(repository)).toEqual(Object.keys(smallCounty).toSorted())
    expect(git(repository, 'log', '--format=%cn %s', 'main').trim()).toBe('Cunkou 收入内容文件夹里已有的内容')
  })

  it('leaves out hidden files, links and what they lead to', async () => {
    const place = placeFor({ ...smallCounty, '.env': 'SECRET=1', 'pages/.git/config': 'x' })
    symlinkSync('/etc', join(place.contentDir, 'reports'))
    symlinkSync('/etc/passwd', join(place.contentDir, 'stations/passwd.md'))
    expect(filesIn((await open(place)).repository)).toEqual(Object.keys(smallCounty).toSorted())
  })

  it('keeps names and bytes as they are, whatever attributes and names the folder has', async () => {
    const odd = {
      'reports/2026/有 空格"引号\\.md': 'a\r\nb\r\n$Id$',
      '.gitattributes': '* text eol=lf ident',
    }
    const { repository } = await open(placeFor({ ...smallCounty, ...odd }))
    expect(git(repository, 'show', 'main:reports/2026/有 空格"引号\\.md')).toBe('a\r\nb\r\n$Id$')
  })

  it('begins anew when it was killed before everything was in', async () => {
    const place = placeFor()
    mkdirSync(join(place.countyDir, 'content.git/refs'), { recursive: true })
    writeFileSync(join(place.countyDir, 'content.git/HEAD'), 'ref: refs/heads/main\n')
    expect(filesIn((await open(place)).repository)).toHaveLength(Object.keys(smallCounty).length)
  })

  it.each([
    ['between two files', (stream: Buffer) => stream.subarray(0, stream.lastIndexOf('M 100644'))],
    ['before its last word', (stream: Buffer) => stream.subarray(0, stream.lastIndexOf('done'))],
  ])('leaves nothing behind that counts when its stream breaks off %s', async (_, cut) => {
    const place = placeFor()
    const { git: real, streams } = recorded(place)
    await fillFrom(real, place.contentDir)
    const repository = join(place.countyDir, 'cut.git')
    git(tmpdir(), 'init', '-q', '--bare', repository)
    const [{ args, input } = { args: [], input: Buffer.of() }] = streams
    await expect(gitIn(repository).run(args, cut(input))).rejects.toThrow()
    expect(git(repository, 'for-each-ref')).toBe('')
    rmSync(place.contentDir, { recursive: true })
  })

  it('leaves out files whose name is no text, and takes in all others', async () => {
    const place = placeFor()
    const folder = Buffer.from(join(place.contentDir, 'stations/'))
    writeFileSync(Buffer.concat([folder, Buffer.from([0xb4, 0xe5, 0xbf, 0xda]), Buffer.from('.md')]), '旧')
    expect(filesIn((await open(place)).repository)).toEqual(Object.keys(smallCounty).toSorted())
  })

  it('fills nothing beside drafts when the published branch is gone, and says so', async () => {
    const place = placeFor()
    const first = await openGateway(place)
    first.store.close()
    git(first.repository, 'branch', '-m', 'main', 'master')
    await expect(openContentStore(place)).rejects.toThrow(/没有已发布的内容（main 分支）/)
    git(first.repository, 'branch', '-m', 'master', 'main')
    expect(filesIn((await open(place)).repository)).toHaveLength(Object.keys(smallCounty).length)
  })

  it('is the only one that reads the folder: later changes there are nobody’s', async () => {
    const place = placeFor()
    const first = await openGateway(place)
    first.store.close()
    writeFileSync(join(place.contentDir, 'site.yml'), 'county: 改到一半\n')
    const { ask } = await open(place)
    const { json } = await ask('getEntry', { path: 'content/site.yml' })
    expect(json['data']).toBe(smallCounty['site.yml'])
  })
})
