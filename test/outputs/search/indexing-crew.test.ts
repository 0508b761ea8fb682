import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { IndexingCrew } from '../../../src/outputs/search/indexing-crew.ts'
import { openCrew } from '../../../src/outputs/search/indexing-crew.ts'
import { samplePages } from './sample-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'crew-'))
afterAll(() => rmSync(folder, { recursive: true }))

const MANY = 10_000
const shard = { period: 'always', language: 'qalways', pages: samplePages }

const index = (crew: IndexingCrew, place: string, asked: string[] = []) =>
  crew.take({
    pages: MANY,
    job: () => {
      asked.push(place)
      return { deed: 'make shard', shard, wordsFile: join(folder, place, 'a.words') }
    },
  })
const wordsIn = (place: string) => readFileSync(join(folder, place, 'a.words'), 'base64')

describe('the jobs of a large index', () => {
  it('fail with the first of them, and those that wait are not begun', async () => {
    const crew = openCrew(MANY)
    const asked: string[] = []
    const ended = await Promise.allSettled(['no-such-folder', 'waiting'].map((at) => index(crew, at, asked)))
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(index(crew, 'later', asked)).rejects.toThrow('no-such-folder')
    expect(asked).toEqual(['no-such-folder'])
    await crew.close()
  })

  it('come out the same in threads as here', async () => {
    for (const place of ['threads', 'here']) mkdirSync(join(folder, place))
    const threads = openCrew(MANY)
    await Promise.all([index(threads, 'threads'), index(openCrew(1), 'here')])
    await threads.close()
    expect(wordsIn('threads')).toBe(wordsIn('here'))
  })

  it('end with an error where their thread is ended', async () => {
    const crew = openCrew(MANY)
    mkdirSync(join(folder, 'ended'))
    const broken = expect(index(crew, 'ended')).rejects.toThrow('broke off')
    await Promise.all([broken, crew.close()])
  })
})
