import {
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compileProgram } from '../../../src/release/compile/compile-program.ts'
import type { SmallSite } from './small-site.ts'
import { smallSite, visit } from './small-site.ts'

let site: SmallSite
/** The first version beside the others: to compile it for each test would take longer than all else. */
let compiled = ''
let laidBy = ''
beforeAll(async () => {
  site = smallSite()
  compiled = await compileProgram(site)
  laidBy = join(site.outDir, '../laid-by')
  cpSync(compiled, laidBy, { recursive: true })
})
beforeEach(() => {
  site.restore()
  rmSync(site.outDir, { recursive: true })
  cpSync(laidBy, compiled, { recursive: true })
})
afterAll(() => site.remove())

const names = (folders: readonly string[]) => folders.map((folder) => basename(folder)).toSorted()
const kept = () => readdirSync(site.outDir).toSorted()
/** Tells one compilation from another. */
const madeAt = (folder: string) => statSync(join(folder, 'server/entry.mjs')).mtimeMs
const change = (text: string) =>
  site.write('src/pages/robots.txt.ts', `export const GET = () => new Response('${text}')`)
const robotsOf = async (folder: string) => (await site.take(folder, [visit('/robots.txt')])).answers

describe('a program', () => {
  it('is compiled once for a version, and again when a source has changed', async () => {
    const first = await compileProgram(site)
    const made = madeAt(first)
    expect(await compileProgram(site)).toBe(first)
    expect(madeAt(first)).toBe(made)
    change('new')
    expect(await robotsOf(await compileProgram(site))).toMatchObject([{ text: 'new' }])
    expect(await robotsOf(first)).toMatchObject([{ text: 'User-agent: *\n' }])
  })

  it('is kept in the two versions used last, without what a killed process has left', async () => {
    const first = await compileProgram(site)
    change('second')
    const second = await compileProgram(site)
    change('User-agent: *\\n')
    const likeFirst = await compileProgram(site)
    change('third')
    await mkdir(join(site.outDir, '.killed-1-a'))
    await mkdir(join(site.outDir, '.at-work-2-b'))
    utimesSync(join(site.outDir, '.killed-1-a'), 0, 0)
    utimesSync(second, 0, 0)
    const third = await compileProgram(site)
    expect(first).not.toBe(second)
    expect(kept()).toEqual(['.at-work-2-b', ...names([likeFirst, third])])
  })

  it('is made whole by each of two who compile it at the same time', async () => {
    rmSync(compiled, { recursive: true })
    const [one, other] = await Promise.all([compileProgram(site), compileProgram(site)])
    expect(one).toBe(other)
    expect(kept()).toEqual(names([one]))
    expect(await robotsOf(one)).toMatchObject([{ status: 200 }])
  })

  it('is compiled again when its folder is not whole', async () => {
    const folder = await compileProgram(site)
    const entry = join(folder, 'server/entry.mjs')
    const whole = readFileSync(entry, 'utf8').length
    truncateSync(entry, 100)
    writeFileSync(join(folder, 'stray'), '')
    expect(await compileProgram(site)).toBe(folder)
    expect(readFileSync(entry, 'utf8')).toHaveLength(whole)
    expect(kept()).toEqual(names([folder]))
  })

  it('that has a fault is refused with its place, and the version before it stays', async () => {
    const before = await compileProgram(site)
    site.write('src/pages/index.astro', '---\nimport { nothing } from "../library/gone.ts"\n---\n{nothing}')
    await expect(compileProgram(site)).rejects.toThrow(/gone\.ts/)
    expect(kept()).toEqual(names([before]))
  })
})
