import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { isFullDisk } from '../../src/model/failures/full-disk.ts'
import { derivePhotos } from '../../src/outputs/photo/derive-photos.ts'
import { makeIndex } from '../../src/outputs/search/make-index.ts'
import { partsNamedBy, searchIndex } from '../../src/outputs/search/search-index.ts'
import { orderedEdition } from '../fixtures/edition.ts'
import { fillDisk, removeDisk, smallDisk } from '../setup/small-disk.ts'
import { samplePages } from './search/sample-pages.ts'

const disk = smallDisk() ?? ''
afterAll(() => removeDisk(disk || undefined))

const failureOn = async (work: () => Promise<unknown>): Promise<unknown> => {
  const makeRoom = fillDisk(disk, 0)
  const outcome = await work().catch((reason: unknown) => reason)
  makeRoom()
  return outcome
}

describe.skipIf(disk === '')('a disk without room', () => {
  it('is no fault of a photo that should be drawn', async () => {
    const [contentDir, photosDir] = [join(disk, 'content'), join(disk, 'photos')]
    const mediaPath = '/media/2026/11/0123456789abcdef-1000x750.jpg'
    for (const folder of [join(contentDir, 'media/2026/11'), photosDir])
      mkdirSync(folder, { recursive: true })
    const picture = sharp({ create: { width: 1000, height: 750, channels: 3, background: '#357' } })
    await writeFile(join(contentDir, mediaPath), await picture.jpeg().toBuffer())
    const derive = () => derivePhotos({ used: [{ mediaPath }], contentDir, photosDir })
    const edition = orderedEdition(contentDir)
    expect(isFullDisk(await failureOn(() => edition.make(derive)))).toBe(true)
    expect((await edition.make(derive)).made.problems).toEqual([])
  })

  it('is what a search says that has no room for its index', async () => {
    const source = { recordsOf: () => samplePages, version: '' }
    const index = searchIndex([{ period: 'always', pages: samplePages }], source)
    const places = { partsDir: join(disk, 'parts'), wordsDir: join(disk, 'words') }
    // What is small is there already: it is Pagefind that breaks off.
    const [directory = ''] = partsNamedBy(index.manifest)
    mkdirSync(join(places.partsDir, directory), { recursive: true })
    expect(isFullDisk(await failureOn(() => makeIndex(index, places)))).toBe(true)
    await makeIndex(index, places)
  })
})
