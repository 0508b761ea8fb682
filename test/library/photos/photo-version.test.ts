import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Edition } from '../../../src/library/edition/edition.ts'
import { photoVersion } from '../../../src/library/photos/photo-version.ts'
import { orderFacts } from '../../../src/library/site/release-order.ts'

const photo = '/media/2026/11/手机.jpg'
const named = '/media/2026/11/00112233445566aa-640x480.jpg'

let contentDir = ''
let edition: Edition
const file = () => join(contentDir, photo)
const put = (bytes: string) => {
  mkdirSync(dirname(file()), { recursive: true })
  writeFileSync(file(), bytes)
}
/** As the next release asks. */
const versionNow = (path = photo): string => {
  edition.tell(orderFacts({ contentDir, now: new Date('2026-11-22T02:00:00.000Z'), baseUrl: undefined }))
  return edition.ask(() => photoVersion(path))
}

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'photo-'))
  edition = new Edition()
})
afterEach(() => rmSync(contentDir, { recursive: true }))

describe('the version of a photo that was copied in by hand', () => {
  it('stays while the photo does, also when it is copied once more', () => {
    put('one')
    const before = versionNow()
    put('one')
    expect(versionNow()).toBe(before)
  })

  it('is another for another photo of the same size and time', () => {
    put('one')
    const { atime, mtime } = statSync(file())
    utimesSync(file(), atime, mtime)
    const before = versionNow()
    put('two')
    utimesSync(file(), atime, mtime)
    expect(versionNow()).not.toBe(before)
  })

  it('is another while the photo is missing', () => {
    const missing = versionNow()
    put('one')
    expect(versionNow()).not.toBe(missing)
    rmSync(file())
    expect(versionNow()).toBe(missing)
  })

  it('is its name for a photo that is named by its content, there or not', () => {
    expect(versionNow(named)).toBe('00112233445566aa-640x480')
  })
})
