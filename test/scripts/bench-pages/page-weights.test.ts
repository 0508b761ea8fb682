import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { pageWeights } from '../../../scripts/bench-pages/page-weights.ts'
import { tooHeavy, weightsTable } from '../../../scripts/bench-pages/weights-table.ts'

it('weighs the heaviest page of a kind with its styles, not with those for browsers without scripts', () => {
  const release = mkdtempSync(join(tmpdir(), 'cunkou-weighed-'))
  const links =
    '<link rel="stylesheet" href="/a.css"><noscript><link rel="stylesheet" href="/b.css"></noscript>'
  for (const [id, words] of [
    ['light', ''],
    ['heavy', 'words that the other does not have'],
  ] as const) {
    mkdirSync(join(release, 'stations', id), { recursive: true })
    writeFileSync(join(release, 'stations', id, 'index.html'), links + words)
  }
  writeFileSync(join(release, 'a.css'), 'p{}')
  writeFileSync(join(release, 'b.css'), 'q{}'.repeat(99))
  const [station, ...others] = pageWeights(release)
  rmSync(release, { recursive: true })
  expect(others).toEqual([])
  expect(station).toMatchObject({ name: 'station', path: '/stations/heavy/', pages: 2 })
  expect(station?.stylesInBytes).toBe(gzipSync('p{}').length)
})

it('says which kind weighs too much', () => {
  const weight = { name: 'menu', path: '/menu/', pages: 1, htmlInBytes: 10_240, stylesInBytes: 20_480 }
  expect(tooHeavy([{ ...weight, goalInKb: 24 }])).toEqual(['/menu/ weighs 30.0 KB, more than 24'])
  expect(tooHeavy([{ ...weight, goalInKb: 30 }])).toEqual([])
  expect(weightsTable([{ ...weight, goalInKb: 24 }])).toContain('| 30.0 | at most 24, missed |')
})
