import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestGateway } from '../support/county.ts'
import { openGateway, pushByHand, smallCounty } from '../support/county.ts'

const SITE = 'site.yml'

let gateway: TestGateway
let folder: string
beforeEach(async () => {
  gateway = await openGateway()
  folder = join(mkdtempSync(join(tmpdir(), 'cunkou-out-')), 'published')
})
afterEach(() => gateway.close())

/** Every plain file of a folder, by its path in it. */
const textsIn = (place: string) =>
  Object.fromEntries(
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile() && !found.name.startsWith('.'))
      .map((found) => join(found.parentPath, found.name))
      .map((file) => [file.slice(place.length + 1), readFileSync(file, 'utf8')]),
  )

describe('a folder with what is published, one edition after the other', () => {
  it('follows edition after edition, whatever changes in them', async () => {
    const put = (path: string, text: string) => (work: string) => {
      mkdirSync(dirname(join(work, path)), { recursive: true })
      writeFileSync(join(work, path), text)
    }
    const steps: ((work: string) => void)[] = [
      put('reports/2026/one.md', '一'),
      put('reports/2026/one.md', '壹'),
      (work) => renameSync(join(work, 'reports'), join(work, 'projects')),
      // A folder becomes a file, and a file a folder.
      (work) => rmSync(join(work, 'projects'), { recursive: true }),
      put('projects', '文件'),
      (work) => rmSync(join(work, 'projects')),
      put('projects/2026/two.md', '二'),
      put('.hidden/three.md', '三'),
      (work) => symlinkSync('/etc/passwd', join(work, 'stations/passwd.md')),
    ]
    await gateway.store.checkOut(folder)
    for (const [at, step] of steps.entries()) {
      pushByHand(gateway.repository, step)
      await gateway.store.checkOut(folder)
      const anew = mkdtempSync(join(tmpdir(), 'cunkou-anew-'))
      await gateway.store.exportTo(anew)
      expect(textsIn(folder), `step ${at}`).toEqual(textsIn(anew))
    }
  })

  it.each<[string, () => void]>([
    ['the folder is gone', () => rmSync(folder, { recursive: true })],
    ['its list is gone', () => rmSync(join(folder, '.checked-out.jsonl'))],
    [
      'a link leads away from it',
      () => {
        const elsewhere = mkdtempSync(join(tmpdir(), 'cunkou-elsewhere-'))
        renameSync(join(folder, 'stations'), join(elsewhere, 'stations'))
        symlinkSync(join(elsewhere, 'stations'), join(folder, 'stations'))
      },
    ],
  ])('is whole at the next edition though %s', async (_, meddle) => {
    await gateway.store.checkOut(folder)
    meddle()
    pushByHand(gateway.repository, (work) => writeFileSync(join(work, 'stations/new-cun.md'), '新'))
    await gateway.store.checkOut(folder)
    expect(Object.keys(textsIn(folder)).toSorted()).toEqual(
      [...Object.keys(smallCounty), 'stations/new-cun.md'].toSorted(),
    )
    expect(lstatSync(join(folder, 'stations')).isDirectory()).toBe(true)
  })

  it('does not look at what no edition changed, until the same is asked for again', async () => {
    await gateway.store.checkOut(folder)
    writeFileSync(join(folder, SITE), '改过')
    pushByHand(gateway.repository, (work) => writeFileSync(join(work, 'stations/new-cun.md'), '新'))
    await gateway.store.checkOut(folder)
    expect(readFileSync(join(folder, SITE), 'utf8')).toBe('改过')
    await gateway.store.checkOut(folder)
    expect(readFileSync(join(folder, SITE), 'utf8')).toBe(smallCounty[SITE])
  })
})
