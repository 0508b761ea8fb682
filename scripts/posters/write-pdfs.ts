import { hash } from 'node:crypto'
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from '../../test/chromium.ts'
import { connect, openPoster, PORTAL, siteOf, type Site } from './open-in-browser.ts'
import type { PosterTask } from './write-pages.ts'

/** What is chosen on the page of a poster. */
interface Choice {
  size: string | undefined
  ink: string | undefined
}

/** As many as there are cores in the smallest office machine. */
const PAGES_AT_ONCE = 2

const queryOf = ({ size, ink }: Choice): string => {
  const chosen = Object.entries({ size, ink }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

/** Prints a poster, or takes what was printed of the very same page before. */
const printOne = async (page: Page, site: Site, path: string, query: string, cacheDir: string) => {
  const answer = await site.fetch(new Request(`${PORTAL}${path}`))
  if (answer.status !== 200) return undefined
  const kept = join(cacheDir, `${hash('sha256', `${await answer.text()} ${query}`)}.pdf`)
  if (await isThere(kept)) return kept
  await openPoster(page, path, query)
  await writeFile(kept, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  return kept
}

/** Writes posters as PDF, their faces in them. @returns the paths of those that could not be made */
export const writePdfs = async (task: PosterTask & { choice: Choice }): Promise<string[]> => {
  const { room, dataDir, paths, folder, tell, choice } = task
  const cacheDir = join(dataDir, 'cache/poster-pdfs')
  await mkdir(cacheDir, { recursive: true })
  const site = siteOf(dataDir, room)
  const browser = await launchChromium()
  const waiting = [...paths]
  const failed: string[] = []
  const work = async () => {
    const page = await browser.newPage()
    await connect(page, site)
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const printed = await printOne(page, site, path, queryOf(choice), cacheDir)
      const target = join(folder, `${path.slice(1, -1)}.pdf`)
      await mkdir(dirname(target), { recursive: true })
      await (printed === undefined ? failed.push(path) : copyFile(printed, target))
      tell(paths.length - waiting.length, paths.length, path)
    }
  }
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work)).finally(() => browser.close())
  return failed
}
