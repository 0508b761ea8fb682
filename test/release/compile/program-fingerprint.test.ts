import { cpSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { programFingerprint, watchProgram } from '../../../src/release/compile/program-fingerprint.ts'
import type { SmallSite } from './small-site.ts'
import { smallSite } from './small-site.ts'

let site: SmallSite
beforeEach(() => {
  site = smallSite()
})
afterEach(() => site.remove())

describe('the fingerprint of a program', () => {
  it.each([
    'src/pages/index.astro',
    'src/styles/main.css',
    'src/library/guests.ts',
    'cms/guide/guide.md',
    'public/favicon.ico',
    'astro.config.mjs',
    'package-lock.json',
  ])('changes with %s', (path) => {
    const before = programFingerprint(site.programDir)
    expect(programFingerprint(site.programDir)).toBe(before)
    site.write(path, 'changed')
    expect(programFingerprint(site.programDir)).not.toBe(before)
  })

  it('does not change with content or what else lies beside the program', () => {
    const before = programFingerprint(site.programDir)
    site.write('content/site.yml', 'portalName: 青禾')
    site.write('test/new.test.ts', '')
    expect(programFingerprint(site.programDir)).toBe(before)
  })

  it('is another one in another folder, for pages import the library from where it lies', () => {
    const elsewhere = `${site.programDir}-elsewhere`
    cpSync(site.programDir, elsewhere, { recursive: true })
    expect(programFingerprint(elsewhere)).not.toBe(programFingerprint(site.programDir))
  })
})

describe('a program that is watched while it runs', () => {
  const page = 'src/pages/index.astro'
  const textOf = (path: string) => readFileSync(join(site.programDir, path), 'utf8')

  it('is the same until one of its files says something else, and again when that is taken back', () => {
    const watch = watchProgram(site.programDir)
    expect(watch.begun).toBe(programFingerprint(site.programDir))
    const before = textOf(page)
    // Touched, and written anew as it was.
    site.write(page, before)
    expect(watch.isOther()).toBe(false)
    site.write(page, before.replace('<', '('))
    expect([watch.isOther(), watch.isOther()]).toEqual([true, true])
    site.write(page, before)
    expect(watch.isOther()).toBe(false)
  })

  it.each<[string, () => void]>([
    ['a file comes', () => site.write('src/pages/new.astro', '')],
    ['a folder comes', () => site.write('cms/guide/new/chapter.md', '')],
    ['a file goes', () => rmSync(join(site.programDir, page))],
    [
      'a file gets another name',
      () => renameSync(join(site.programDir, page), join(site.programDir, 'src/pages/a.astro')),
    ],
    ['the packages are others', () => site.write('package-lock.json', 'others')],
  ])('is another one when %s', (_, change) => {
    const watch = watchProgram(site.programDir)
    expect(watch.isOther()).toBe(false)
    change()
    expect(watch.isOther()).toBe(true)
  })

  it('is another one when the link to it leads elsewhere', () => {
    const elsewhere = `${site.programDir}-elsewhere`
    const link = `${site.programDir}-current`
    cpSync(site.programDir, elsewhere, { recursive: true })
    symlinkSync(site.programDir, link)
    const watch = watchProgram(link)
    expect(watch.isOther()).toBe(false)
    rmSync(link)
    symlinkSync(elsewhere, link)
    expect(watch.isOther()).toBe(true)
    rmSync(link)
    rmSync(elsewhere, { recursive: true })
  })
})
