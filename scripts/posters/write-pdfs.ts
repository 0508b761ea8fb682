import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openPress, placeOfPdf, type Press, type PrintShop } from '../../cms/gateway/printing/print-poster.ts'
import type { PaperChoice } from '../../src/model/posters/laying-ways.ts'
import { chromiumPath } from '../../test/chromium.ts'
import { choiceForPoster } from './choice-for-poster.ts'
import { siteOf } from './open-in-browser.ts'
import type { PosterTask } from './write-pages.ts'

/** As many as there are cores in the smallest office machine. */
const PRINTED_AT_ONCE = 2

interface Printing {
  shop: PrintShop
  press: Press
  choice: PaperChoice
}

const printOne = async ({ shop, press, choice }: Printing, path: string): Promise<string | undefined> => {
  const order = { ...choiceForPoster(path, choice), path }
  const place = await placeOfPdf(shop, order)
  if (place && !place.isThere) await press.print(order, place.file)
  return place?.file
}

/** Writes posters as PDF, their faces in them. @returns the paths of those that could not be made */
export const writePdfs = async (task: PosterTask & { choice: PaperChoice }): Promise<string[]> => {
  const { room, dataDir, paths, folder, tell, choice } = task
  const shop: PrintShop = {
    portal: siteOf(dataDir, room),
    chromium: await chromiumPath(),
    cacheDir: join(dataDir, 'cache/poster-pdfs'),
  }
  const press = await openPress(shop)
  const waiting = [...paths]
  const failed: string[] = []
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const printed = await printOne({ shop, press, choice }, path)
      const target = join(folder, `${path.slice(1, -1)}.pdf`)
      await mkdir(dirname(target), { recursive: true })
      await (printed === undefined ? failed.push(path) : copyFile(printed, target))
      tell(paths.length - waiting.length, paths.length, path)
    }
  }
  try {
    await Promise.all(Array.from({ length: PRINTED_AT_ONCE }, work))
  } finally {
    await press.close()
  }
  return failed
}
