import { join } from 'node:path'
import { tiers } from '../county/tiers.ts'
import { writeCounty } from '../county/write-county.ts'
import type { Figure, Measurement } from './measurement.ts'
import { addPhotos, photoLines } from './releases/draw-photos.ts'
import type { LaidOutCounty } from './releases/laid-out-county.ts'
import { layCountyOut } from './releases/laid-out-county.ts'
import { addReport } from './releases/publishes.ts'
import { openReleaseDesk } from './releases/release-desk.ts'

const PHOTOS = 96
const NEW_PHOTOS = 4
/** A report shows three to five photos. */
const FEWEST = 3
const KINDS = 3

/** Gives every report its photos, from the same ninety-six: what a photo costs, it costs once. */
const showPhotos = (county: LaidOutCounty, addresses: readonly string[]): void => {
  for (const [at, path] of county.reports().entries()) {
    const some = Array.from(
      { length: FEWEST + (at % KINDS) },
      (_none, number) => addresses[(at * FEWEST + number) % addresses.length] ?? '',
    )
    county.write(
      path,
      county.read(path).replace(/^id: .*$/m, (id) => [id, ...photoLines(some)].join('\n')),
    )
  }
}

const measureTown = async (county: LaidOutCounty, dataDir: string): Promise<Figure[]> => {
  showPhotos(county, await addPhotos(county, PHOTOS))
  const photos = await addPhotos(county, NEW_PHOTOS, PHOTOS)
  const desk = openReleaseDesk(county, dataDir)
  try {
    const cold = await desk.release(county)
    addReport(county, 'foto-k3f9', photoLines(photos))
    const publish = await desk.release(county)
    const town = `a town’s ${tiers.T.reports} reports with 3 to 5 of ${PHOTOS} photos each`
    return [
      { key: 'photosColdSeconds', label: `cold release of ${town}, s`, value: cold.seconds },
      { key: 'photosColdPeakMB', label: 'the same, peak MB, children included', value: cold.peakMB },
      {
        key: 'photosPublishSeconds',
        label: `publish of a report with ${NEW_PHOTOS} new photos of 2,400 pixels, s`,
        value: publish.seconds,
      },
    ]
  } finally {
    await desk.close()
  }
}

/** What photos add to a release: always in a town, for each photo costs the same in a county of any size. */
export const photos: Measurement = {
  about: 'a town with photos released from nothing, and a report with new photos published',
  expected: {
    T: { minutes: 2.5, diskMB: 400 },
    C: { minutes: 2.5, diskMB: 400 },
    L: { minutes: 2.5, diskMB: 400 },
  },
  measure: ({ workFolder }) => {
    const folder = workFolder('photos')
    const town = join(folder, 'town')
    writeCounty(tiers.T, town)
    return measureTown(layCountyOut(town, join(folder, 'published')), join(folder, 'data'))
  },
}
