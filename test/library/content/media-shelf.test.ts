import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMediaShelf } from '../../../src/library/content/media-shelf.ts'

let contentDir = ''
const month = () => join(contentDir, 'media/2026/11')
const put = (name: string) => writeFileSync(join(month(), name), name)

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'shelf-'))
  mkdirSync(month(), { recursive: true })
  put('one.jpg')
})
afterEach(() => rmSync(contentDir, { recursive: true }))

describe('the shelf of photos and attachments', () => {
  it('names what lies there, and says the same while nothing comes or goes', () => {
    const shelf = openMediaShelf(contentDir)
    expect([...shelf.look()]).toEqual(['/media/2026/11/one.jpg'])
    put('two.jpg')
    expect(shelf.look()).toContain('/media/2026/11/two.jpg')
    rmSync(month(), { recursive: true })
    expect([...shelf.look()]).toEqual([])
  })

  it('knows what a copy brought that set the time of the folder back', async () => {
    const shelf = openMediaShelf(contentDir)
    const { atime, mtime } = statSync(month())
    // A folder that has just changed is looked into anyway.
    await wait(1100)
    shelf.look()
    put('two.jpg')
    utimesSync(month(), atime, mtime)
    await wait(1100)
    expect(shelf.look()).toContain('/media/2026/11/two.jpg')
  })
})
