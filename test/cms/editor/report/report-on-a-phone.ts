import type { Page } from 'playwright-core'
import type { OpenEditor } from '../open-editor.ts'
import { largePhonePhoto } from '../sample-uploads.ts'

/** What reporting one activity costs whoever does it. */
export interface ReportFigures {
  /** Touches on the page, and those in the phone's own album: one for each photo and one to be done. */
  taps: number
  typedCharacters: number
  /** Those that are not in the draft as they were typed. */
  lostCharacters: number
  /** From opening to the page that says it was handed in. */
  seconds: number
  /** All that the phone loads, as it comes over the line. */
  loadedKilobytes: number
  /** The photos as they were taken, and what travelled. */
  takenKilobytes: number
  sentKilobytes: number
  /** The status of the draft that came of it. */
  status: string
}

export const MEGABIT_IN_BYTES = 1_000_000 / 8
const LATENCY_IN_MS = 60
const PHOTOS = 3
const KILOBYTE = 1024

const TITLE = '榕树下义诊量血压'
const STORY = '1. 上午，卫生院的医生给32位老人量血压、看药盒，记下6户要上门的。'
const STATION = 'qsc'

/**
 * Reports one activity with three photos of 5 MB from a phone that has never reported one before.
 * @param speedInBytes of its line, a second; 1 Mbit/s unless told otherwise
 */
export const reportOnAPhone = async (
  editor: OpenEditor,
  speedInBytes = MEGABIT_IN_BYTES,
): Promise<ReportFigures> => {
  const photos = await Promise.all(
    Array.from({ length: PHOTOS }, (_, index) => largePhonePhoto(`IMG_${index + 1}.jpg`)),
  )
  const page = await editor.page(360, 780, '/collections/reports')
  const line = await slowLine(page, speedInBytes)
  const thumb = thumbOn(page)
  const from = performance.now()
  await page.goto(`${editor.address}admin/report/`)
  await thumb.choosePhotos(photos)
  await thumb.type('#title', TITLE)
  await thumb.type('#station', STATION)
  await thumb.tap('青石村新时代文明实践站')
  await thumb.type('#story', STORY)
  await thumb.tap(/^健康/)
  await thumb.tap('送审')
  await page.getByRole('heading', { name: '已送审' }).waitFor()
  const seconds = (performance.now() - from) / 1000
  const { status, raw } = await draftOf(page)
  await page.context().close()
  const takenBytes = photos.reduce((sum, { buffer }) => sum + buffer.length, 0)
  return {
    ...thumb.counted(),
    seconds: Math.round(seconds),
    lostCharacters: [TITLE, STORY].filter((text) => !unescaped(raw).includes(text)).join('').length,
    loadedKilobytes: Math.round(line.loadedBytes() / KILOBYTE),
    takenKilobytes: Math.round(takenBytes / KILOBYTE),
    sentKilobytes: Math.round(line.sentBytes() / KILOBYTE),
    status,
  }
}

/** A sign that Markdown would take for its own stands in the file behind a backslash. */
const unescaped = (raw: string) => raw.replace(/\\([!-/:-@[-`{-~])/g, '$1')

const slowLine = async (page: Page, speedInBytes: number) => {
  const network = await page.context().newCDPSession(page)
  let [loaded, sent] = [0, 0]
  await network.send('Network.enable')
  // As of a phone that was never here: what the editor's own page has loaded before does not count.
  await network.send('Network.clearBrowserCache')
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (loaded += encodedDataLength))
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_IN_MS,
    downloadThroughput: speedInBytes,
    uploadThroughput: speedInBytes,
  })
  await page.exposeFunction('countSent', (bytes: number) => (sent += bytes))
  await page.addInitScript(() => {
    const { send } = XMLHttpRequest.prototype
    XMLHttpRequest.prototype.send = function (body) {
      if (body instanceof Blob)
        (globalThis as unknown as { countSent: (bytes: number) => void }).countSent(body.size)
      send.call(this, body)
    }
  })
  return { loadedBytes: () => loaded, sentBytes: () => sent }
}

/** A thumb that counts. A field is touched before it is typed into. */
const thumbOn = (page: Page) => {
  let [taps, typedCharacters] = [0, 0]
  return {
    async choosePhotos(photos: Awaited<ReturnType<typeof largePhonePhoto>>[]) {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: '拍照或选照片' }).click()
      await (await chooser).setFiles(photos)
      taps += 1 + photos.length + 1
    },
    async type(field: string, text: string) {
      await page.locator(field).click()
      await page.keyboard.insertText(text)
      taps += 1
      typedCharacters += [...text].length
    },
    async tap(name: string | RegExp) {
      await page.getByRole('button', { name, exact: true }).click()
      taps += 1
    },
    counted: () => ({ taps, typedCharacters }),
  }
}

/** The draft that came of it, as the gateway has it. */
const draftOf = (page: Page) =>
  page.evaluate(async () => {
    const ask = async <T>(action: string, params: object) => {
      const body = JSON.stringify({ action, params })
      const headers = { 'content-type': 'application/json' }
      return (await (await fetch('/api/cms', { method: 'POST', headers, body })).json()) as T
    }
    const own = JSON.parse(localStorage.getItem('cunkou-report') ?? '{}') as { slug?: string }
    const draft = { collection: 'reports', slug: own.slug ?? '' }
    const { status, diffs } = await ask<{ status: string; diffs: { path: string; binary: boolean }[] }>(
      'unpublishedEntry',
      draft,
    )
    const path = diffs.find(({ binary }) => !binary)?.path
    const { data: raw } = await ask<{ data: string }>('unpublishedEntryDataFile', { ...draft, path })
    return { status, raw }
  })
