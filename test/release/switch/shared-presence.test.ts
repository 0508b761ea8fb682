import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sharedFolder, sharedName } from '../../../src/release/switch/shared-files.ts'
import { lookAtShared, openSharedWatch } from '../../../src/release/switch/shared-presence.ts'

let dataDir = ''
let photo = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'shared-'))
  photo = join(sharedFolder(dataDir, 'photos'), 'a-480.webp')
  writeFileSync(photo, '')
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

describe('whoever looks at what all releases share', () => {
  it('finds what is there and misses what somebody has deleted', () => {
    const name = sharedName('photos', 'a-480.webp')
    expect(lookAtShared(dataDir)(name)).toBe(true)
    rmSync(photo)
    expect(lookAtShared(dataDir)(name)).toBe(false)
    rmSync(dataDir, { recursive: true })
    expect(lookAtShared(dataDir)(name)).toBe(false)
  })

  it('need look only after others had their hands there', () => {
    const watch = openSharedWatch(dataDir)
    expect(watch.isTouched()).toBe(true)
    watch.note()
    expect(watch.isTouched()).toBe(false)
    rmSync(photo)
    expect(watch.isTouched()).toBe(true)
  })
})
