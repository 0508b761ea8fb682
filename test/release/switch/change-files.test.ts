import { existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { putFile, putKeptFile, removeFile } from '../../../src/release/switch/change-files.ts'

let folder = ''
const before = () => join(folder, 'before.html')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'change-files-'))
  putFile(folder, 'reports/2026/a/index.html', 'old')
  linkSync(join(folder, 'reports/2026/a/index.html'), before())
})

describe('a page that changes', () => {
  it('is new in this release and stays as it was in the one before', () => {
    putFile(folder, 'reports/2026/a/index.html', 'new')
    expect(readFileSync(join(folder, 'reports/2026/a/index.html'), 'utf8')).toBe('new')
    expect(readFileSync(before(), 'utf8')).toBe('old')
  })

  it('may be taken from what is kept elsewhere', () => {
    writeFileSync(join(folder, 'kept'), 'kept')
    putKeptFile(folder, 'reports/2026/a/index.html', join(folder, 'kept'))
    expect(readFileSync(join(folder, 'reports/2026/a/index.html'), 'utf8')).toBe('kept')
    expect(readFileSync(before(), 'utf8')).toBe('old')
  })
})

describe('a page that goes', () => {
  it('takes the folders with it that are empty then', () => {
    putFile(folder, 'reports/2025/b/index.html', 'other')
    removeFile(folder, 'reports/2026/a/index.html')
    expect(readdirSync(join(folder, 'reports'))).toEqual(['2025'])
    removeFile(folder, 'reports/2025/b/index.html')
    expect(readdirSync(folder)).toEqual(['before.html'])
  })

  it('may be gone already, and its folder too', () => {
    rmSync(join(folder, 'reports/2026'), { recursive: true })
    removeFile(folder, 'reports/2026/a/index.html')
    removeFile(folder, 'nowhere.html')
    expect(existsSync(join(folder, 'reports'))).toBe(false)
    expect(existsSync(folder)).toBe(true)
  })
})
