import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sharedFolder, sharedName } from '../../../src/release/switch/shared-files.ts'
import { openSharedWatch } from '../../../src/release/switch/shared-presence.ts'

let dataDir = ''
let photo = ''
const name = sharedName('photos', 'a-480.webp')
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'shared-'))
  photo = join(sharedFolder(dataDir, 'photos'), 'a-480.webp')
  writeFileSync(photo, '')
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

describe('whoever looks at what all releases share', () => {
  it('finds what is there and misses what somebody has deleted', () => {
    const look = openSharedWatch(dataDir)
    expect(look()?.(name)).toBe(true)
    rmSync(photo)
    expect(look()?.(name)).toBe(false)
  })

  it('misses everything where the whole folder was deleted', () => {
    const look = openSharedWatch(dataDir)
    look()
    rmSync(dirname(photo), { recursive: true })
    expect(look()?.(name)).toBe(false)
  })

  it('need look only after something came or went, and only there', () => {
    const look = openSharedWatch(dataDir)
    look()
    expect(look()).toBeUndefined()
    writeFileSync(join(sharedFolder(dataDir, 'scripts'), 'page.js'), '')
    const isThere = look()
    expect(isThere?.(sharedName('scripts', 'page.js'))).toBe(true)
    expect(isThere?.(sharedName('scripts', 'other.js'))).toBe(false)
    expect(isThere?.(sharedName('photos', 'never-looked-for.webp'))).toBe(true)
  })
})
