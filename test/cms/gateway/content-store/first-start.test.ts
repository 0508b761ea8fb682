import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openContentStore } from '../../../../cms/gateway/content-store/content-store.ts'
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
