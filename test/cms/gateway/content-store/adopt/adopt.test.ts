import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { adoptions, openAdopted } from '../../support/adoptions.ts'
import {
  commitByHand,
  folderWith,
  git,
  key,
  openGateway,
  report,
  save,
  smallCounty,
} from '../../support/county.ts'

const { known, emptyPlace, adopt } = adoptions()
const expectedFiles = Object.keys(smallCounty).toSorted()
const ownRepository = () => {
  const folder = known(folderWith(smallCounty))
  git(folder, 'init', '-q', '-b', 'main')
  commitByHand(folder, 'one')
  writeFileSync(join(folder, 'stations/xin-cun.md'), report('xin-cun'))
  commitByHand(folder, 'two')
  return folder
}

describe('taking a county over is refused, and leaves nothing behind,', () => {
  it('where one exists already, naming how to move it aside', async () => {
    const { countyDir } = await adopt(known(folderWith(smallCounty)))
    const before = git(join(countyDir, 'content.git'), 'rev-parse', 'main')
    const refusal = adopt(ownRepository(), countyDir)
    await expect(refusal).rejects.toThrow(`mv "${countyDir}" "${countyDir}-old"`)
    expect(git(join(countyDir, 'content.git'), 'rev-parse', 'main')).toBe(before)
  })

  it('while another program works on the place', async () => {
    const countyDir = emptyPlace()
    const gateway = await openGateway({ countyDir, contentDir: known(folderWith(smallCounty)) })
    rmSync(join(countyDir, 'content.git/HEAD'))
    await expect(adopt(ownRepository(), countyDir)).rejects.toThrow('正由另一个村口程序打开')
    gateway.close()
  })

  it.each([
    ['a folder that is not there', () => '/nowhere/content'],
    ['a folder with something else', () => folderWith({ 'letter.txt': 'x' })],
    [
      'a repository with something else',
      () => {
        const folder = folderWith({ 'letter.txt': 'x' })
        git(folder, 'init', '-q', '-b', 'main')
        commitByHand(folder, 'x')
        return folder
      },
    ],
    [
      'a repository that is on no branch',
      () => {
        const folder = ownRepository()
        git(folder, 'switch', '-q', '--detach')
        writeFileSync(join(folder, 'stations/lin-shi.md'), report('lin-shi'))
        commitByHand(folder, 'on no branch')
        return folder
      },
    ],
    [
      'a repository without a commit',
      () => {
        const folder = folderWith(smallCounty)
        git(folder, 'init', '-q')
        return folder
      },
    ],
    ['an address where nobody answers', () => 'file:///nowhere/county.git'],
    ['an address that asks for a command', () => 'ext::touch% hacked'],
  ])('when it is %s', async (_, source) => {
    const countyDir = emptyPlace()
    await expect(adopt(known(source()), countyDir)).rejects.toThrow(/没有收.*nothing was taken/s)
    expect(readdirSync(countyDir).filter((name) => name !== 'writer.lock')).toEqual([])
  })
})

describe('a county that is taken over', () => {
  it('from a plain folder has its files in one version', async () => {
    const source = known(folderWith(smallCounty))
    symlinkSync('/etc/passwd', join(source, 'passwd.md'))
    expect(await adopt(source)).toMatchObject({ files: expectedFiles, versions: 1, drafts: 0 })
  })

  it('from an untracked folder inside some checkout has its files as they are', async () => {
    const source = known(folderWith({ '.gitignore': 'mine/', 'README.md': 'x' }))
    git(source, 'init', '-q', '-b', 'main')
    commitByHand(source, 'x')
    for (const [path, text] of Object.entries(smallCounty)) {
      mkdirSync(join(source, 'mine', path, '..'), { recursive: true })
      writeFileSync(join(source, 'mine', path), text)
    }
    expect(await adopt(join(source, 'mine'))).toMatchObject({ files: expectedFiles, versions: 1 })
  })

  it.each([
    ['a clone', (source: string) => source],
    [
      'a bare repository',
      (source: string) => {
        const bare = known(mkdtempSync(join(tmpdir(), 'cunkou-bare-')))
        git(tmpdir(), 'clone', '-q', '--bare', source, bare)
        return bare
      },
    ],
    ['an address', (source: string) => `file://${source}`],
  ])('from %s keeps its history as it was', async (_, sourceOf) => {
    const source = ownRepository()
    const { countyDir, versions } = await adopt(sourceOf(source))
    expect(versions).toBe(2)
    expect(git(join(countyDir, 'content.git'), 'rev-parse', 'main')).toBe(git(source, 'rev-parse', 'main'))
  })

  it('has no link to another place published, and says so', async () => {
    const source = ownRepository()
    symlinkSync('/etc/passwd', join(source, 'stations/passwd.md'))
    commitByHand(source, 'a link')
    git(source, 'branch', 'colleague')
    const { left, countyDir } = await adopt(source)
    expect(left).toEqual({ branches: ['colleague'], links: ['stations/passwd.md'] })
    const gateway = await openAdopted(countyDir)
    const folder = join(known(mkdtempSync(join(tmpdir(), 'cunkou-out-'))), 'out')
    await gateway.store.exportTo(folder)
    expect(existsSync(join(folder, 'stations/passwd.md'))).toBe(false)
    gateway.close()
  })

  it('from a backup has drafts and statuses, and goes on where it stopped', async () => {
    const gateway = await openGateway()
    const id = '20261101-qsc-a001'
    await gateway.ask('persistEntry', save(id, report(id)))
    await gateway.ask('updateUnpublishedEntryStatus', { ...key(id), newStatus: 'pending_review' })
    const backup = known(mkdtempSync(join(tmpdir(), 'cunkou-backup-')))
    git(tmpdir(), 'clone', '-q', '--mirror', gateway.repository, backup)
    gateway.close()
    const { countyDir, drafts } = await adopt(backup)
    expect(drafts).toBe(1)
    const adopted = await openAdopted(countyDir)
    expect((await adopted.ask('unpublishedEntry', key(id))).json).toMatchObject({ status: 'pending_review' })
    adopted.close()
  })
})
