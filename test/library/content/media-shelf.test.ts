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

const [one, two] = ['/media/2026/11/one.jpg', '/media/2026/11/two.jpg']

describe('the shelf of photos and attachments', () => {
  it('knows what lies there, what came, and what went', () => {
    const look = openMediaShelf(contentDir)
    expect([look().has(one), look().has(two)]).toEqual([true, false])
    put('two.jpg')
    expect(look().has(two)).toBe(true)
    rmSync(month(), { recursive: true })
    expect([look().has(one), look().has(two)]).toEqual([false, false])
  })

  it('says when something was taken away, and nothing of what came', () => {
    const look = openMediaShelf(contentDir)
    const { losses } = look()
    put('two.jpg')
    expect(look().losses).toBe(losses)
    rmSync(join(month(), 'one.jpg'))
    const after = look()
    expect(after.losses).not.toBe(losses)
    expect(look().losses).toBe(after.losses)
    rmSync(month(), { recursive: true })
    expect(look().losses).not.toBe(after.losses)
  })

  it('knows what a copy brought that set the time of the folder back', async () => {
    const look = openMediaShelf(contentDir)
    const { atime, mtime } = statSync(month())
    // A folder that has just changed is looked into anyway.
    await wait(1100)
    look()
    put('two.jpg')
    utimesSync(month(), atime, mtime)
    await wait(1100)
    expect(look().has(two)).toBe(true)
  })
})
