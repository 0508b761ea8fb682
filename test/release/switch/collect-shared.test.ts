import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { collectDropped } from '../../../src/release/switch/collect-shared.ts'
import { openReleaseFolders } from '../../../src/release/switch/release-folders.ts'
import { chainOf, namesOf } from '../../../src/release/switch/shared-names.ts'
import { inRecords, lostPhotos, makeRelease } from './make-shared-release.ts'

let dataDir = ''
const said = vi.spyOn(console, 'error')
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'collect-'))
  said.mockClear()
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const publish = (id: string, ...photos: string[]) =>
  makeRelease({ dataDir, folders: openReleaseFolders(dataDir) }, id, new Set(photos))
const toldOf = (file: string) => said.mock.calls.flat().filter((text) => String(text).includes(file))

it('a damaged record of what releases share is told with what to do, and costs no photo', async () => {
  said.mockImplementation(() => undefined)
  await publish('r1', 'a', 'b')
  await publish('r2', 'b')
  const last = chainOf(dataDir).at(-1)
  writeFileSync(last?.file ?? '', '{"added":')
  collectDropped(dataDir)
  expect(toldOf(last?.file ?? '')).toEqual([expect.stringContaining('请删掉')])
  expect([...lostPhotos(dataDir, 'r1'), ...lostPhotos(dataDir, 'r2')]).toEqual([])
})

it('is written anew by the next release once its folder is deleted, as the message says', async () => {
  await publish('r1', 'a', 'b')
  rmSync(join(dataDir, 'shared-names'), { recursive: true })
  await publish('r2', 'b', 'c')
  collectDropped(dataDir)
  expect(said).not.toHaveBeenCalled()
  expect(namesOf(dataDir, 'r2')).toEqual(new Set(['b', 'c'].map(inRecords)))
})
