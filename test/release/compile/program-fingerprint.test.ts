import { cpSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { programFingerprint } from '../../../src/release/compile/program-fingerprint.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'
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

  it('of the portal takes less than the tenth of a second that a start can spare', () => {
    programFingerprint(PROGRAM_DIR)
    const begun = performance.now()
    programFingerprint(PROGRAM_DIR)
    expect(performance.now() - begun).toBeLessThan(100)
  })
})
