import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReleaseFolders, ReleaseInMaking } from '../../../src/release/switch/release-folders.ts'
import { sharedDir, sharedFolder, sharedName } from '../../../src/release/switch/shared-files.ts'
import type { SharedNames } from '../../../src/release/switch/shared-names.ts'

/** The photos that a release of the tests shows; its page lists them. */
export const photosOf = (dataDir: string, release: string): Set<string> =>
  new Set(JSON.parse(readFileSync(join(dataDir, 'releases', release, 'index.html'), 'utf8')) as string[])

/** Of what a release shows, the photos that are not there. */
export const lostPhotos = (dataDir: string, release: string): string[] =>
  [...photosOf(dataDir, release)].filter(
    (photo) => !existsSync(join(dataDir, 'releases', release, 'photos', photo)),
  )

/** How the records call a photo. */
export const inRecords = (photo: string): string => sharedName('photos', photo)

/** Makes the photos that are not there yet, whole or not at all. */
export const makePhotos = (
  dataDir: string,
  photos: ReadonlySet<string>,
  before: ReadonlySet<string>,
): void => {
  for (const photo of photos) {
    const file = join(sharedFolder(dataDir, 'photos'), photo)
    if (before.has(photo) || existsSync(file)) continue
    const draft = join(sharedDir(dataDir), 'draft')
    writeFileSync(draft, photo)
    renameSync(draft, file)
  }
}

/** What a maker tells the records of a release. */
export const namesAgainst = (
  from: string | undefined,
  photos: ReadonlySet<string>,
  before: ReadonlySet<string>,
): SharedNames => ({
  from,
  added: [...photos].filter((photo) => !before.has(photo)).map(inRecords),
  dropped: [...before].filter((photo) => !photos.has(photo)).map(inRecords),
  all: () => [...photos].map(inRecords),
})

/** Makes a release that shows these photos and puts it live. @param change what else is changed in its folder */
export const makeRelease = async (
  { dataDir, folders }: { dataDir: string; folders: ReleaseFolders },
  id: string,
  photos: ReadonlySet<string>,
  change: (making: ReleaseInMaking) => void = () => undefined,
): Promise<void> => {
  const making = await folders.take(id)
  const { from } = making
  const before = from === undefined ? new Set<string>() : photosOf(dataDir, from)
  makePhotos(dataDir, photos, before)
  making.put('index.html', JSON.stringify([...photos]))
  change(making)
  await making.finish({ inputs: id, day: '2026-11-22' }, namesAgainst(from, photos, before))
}
