import { hash } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { queryOfChoice, type PaperChoice } from '../../../src/model/posters/laying-ways.ts'
import { openChromium } from '../../../src/printing/chromium-pipe.ts'
import { finishPdf } from '../../../src/printing/finish-pdf.ts'
import { printPage } from '../../../src/printing/print-page.ts'
import { openLoopback, type AnswersPortal } from './loopback.ts'

/** What posters are printed with. */
export interface PrintShop {
  portal: AnswersPortal
  /** The program of a browser. */
  chromium: string
  /** Where what was printed is kept, each by what it was printed of. */
  cacheDir: string
}

/** A poster as somebody wants it. */
export interface PrintOrder extends PaperChoice {
  /** The address of its page. */
  path: string
}

/** Posters of a year's fairs; the oldest go first. */
const MOST_KEPT = 400

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

/** What a poster's page says that no face of ours has. */
const strangeIn = (page: string): string[] => {
  const [, words = ''] = /\sdata-left-to-reader="([^"]*)"/.exec(page) ?? []
  return words.split(' ').filter(Boolean)
}

/** Where the PDF lies that is made of the very same page; nothing where there is no such page. */
export const placeOfPdf = async (
  { portal, cacheDir }: Pick<PrintShop, 'portal' | 'cacheDir'>,
  order: PrintOrder,
): Promise<{ file: string; isThere: boolean; strange: readonly string[] } | undefined> => {
  const answer = await portal.fetch(new Request(`http://127.0.0.1${order.path}`))
  if (answer.status !== 200) return undefined
  const page = await answer.text()
  const file = join(cacheDir, `${hash('sha256', `${page} ${queryOfChoice(order)}`)}.pdf`)
  return { file, isThere: await isThere(file), strange: strangeIn(page) }
}

const dropOldest = async (cacheDir: string): Promise<void> => {
  const names = await readdir(cacheDir)
  if (names.length <= MOST_KEPT) return
  const dated = await Promise.all(
    names.map(async (name) => ({ name, since: (await stat(join(cacheDir, name))).mtimeMs })),
  )
  const oldest = dated.toSorted((one, other) => one.since - other.since).slice(0, -MOST_KEPT)
  for (const { name } of oldest) await rm(join(cacheDir, name), { force: true })
}

/** A browser that stays open for several posters, side by side. */
export interface Press {
  /** Prints a poster as its print shop wants it. @throws where the browser breaks off */
  print: (order: PrintOrder, file: string) => Promise<void>
  close: () => Promise<void>
}

/** Starts a browser, which takes longer than printing a poster; the caller closes it. */
export const openPress = async ({ portal, chromium, cacheDir }: PrintShop): Promise<Press> => {
  const loopback = await openLoopback(portal)
  const browser = openChromium(chromium)
  return {
    async print(order, file) {
      const printed = await printPage(browser, `${loopback.address}${order.path}${queryOfChoice(order)}`)
      const pdf = await finishPdf(printed, order.way ?? 'whole')
      await mkdir(cacheDir, { recursive: true })
      await writeFile(`${file}.part`, pdf)
      await rename(`${file}.part`, file)
      await dropOldest(cacheDir)
    },
    async close() {
      await browser.close()
      loopback.close()
    },
  }
}

/** Prints one poster. @throws where the browser does not start, or breaks off */
export const printPoster = async (shop: PrintShop, order: PrintOrder, file: string): Promise<void> => {
  const press = await openPress(shop)
  try {
    await press.print(order, file)
  } finally {
    await press.close()
  }
}
