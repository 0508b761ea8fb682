import { join } from 'node:path'
import { readCountySettings } from '../../cms/gateway/settings.ts'
import { posterKindNames, type PosterKind } from '../../src/model/posters/poster-kinds.ts'
import { sizesOf } from '../../src/outputs/poster/poster.ts'
import type { PaperSize } from '../../src/model/posters/paper-sizes.ts'
import { openPreviewRoom } from '../../src/release/preview/open-preview-room.ts'
import { launchChromium } from '../../test/chromium.ts'
import { withContent } from '../build/build.ts'
import { connect, openPoster, refuseWithoutRelease, siteOf } from '../posters/open-in-browser.ts'

/** One size of each shape of paper: the others look the same. */
const shapesOf = (kind: PosterKind): PaperSize[] => [
  ...new Map(sizesOf(kind).map((size) => [size.format, size])).values(),
]

/** Draws the first poster of each kind in each shape, in colour and with little toner. @returns the pictures */
export const drawPosters = async (folder: string): Promise<string[]> => {
  const settings = await withContent(readCountySettings())
  refuseWithoutRelease(settings.dataDir)
  const room = openPreviewRoom(settings)
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 900, height: 1300 } })
  await connect(page, siteOf(settings.dataDir, room))
  const drawn: string[] = []
  for (const kind of posterKindNames) {
    const [path] = await room.posters([kind])
    const choices = shapesOf(kind).flatMap((size) =>
      ['colour', 'saving'].map((ink) => ({ size: size.id, ink })),
    )
    for (const choice of path === undefined ? [] : choices) {
      const file = join(folder, `${kind}-${choice.size}-${choice.ink}.png`)
      await openPoster(page, path ?? '', `?${new URLSearchParams(choice)}`)
      await page.locator('.sheet:visible').first().screenshot({ path: file })
      drawn.push(file)
    }
  }
  await browser.close()
  return drawn
}
