import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { GuidePicture } from './picture.ts'
import { missingWords } from './show-pictures.ts'

/** A guide that is opened over a slow line is still read at once. */
export const LARGEST_PICTURE_IN_BYTES = 40 * 1024

const QUALITIES = [80, 70, 60, 50, 40, 30] as const
const EVERY_IN_MS = 200
const TRIES = 300

const untilAllIsThere = async (page: Page, picture: GuidePicture) => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const missing = await missingWords(page, picture)
    if (missing.length === 0) return
    if (tries === TRIES - 1) throw new Error(`${picture.name}: ${missing.join('、')} is not in the picture.`)
    await page.waitForTimeout(EVERY_IN_MS)
  }
}

/**
 * Writes dates as a Chinese browser does: a Chromium without its Chinese words writes them as in America. Answers how to
 * put the fields back.
 */
const datesAsInChina = async (page: Page): Promise<() => Promise<void>> => {
  const fields = page.locator('input[type="date"]')
  const marked = await fields.evaluateAll((all) =>
    all.map((field) => {
      if (!(field instanceof HTMLInputElement)) return
      const { value } = field
      field.dataset['day'] = value
      field.type = 'text'
      field.value = value === '' ? '年/月/日' : value.replaceAll('-', '/')
    }),
  )
  if (marked.length === 0) return async () => undefined
  return () =>
    page.locator('input[data-day]').evaluateAll((all) => {
      for (const field of all)
        if (field instanceof HTMLInputElement) {
          field.type = 'date'
          field.value = field.dataset['day'] ?? ''
          delete field.dataset['day']
        }
    })
}

/** A screen as WebP, as sharp as its weight allows. @throws Error naming the labels that the picture lacks, or when it is too heavy at any quality */
export const takePicture = async (page: Page, picture: GuidePicture): Promise<Buffer> => {
  await untilAllIsThere(page, picture)
  const putBack = await datesAsInChina(page)
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  await putBack()
  for (const quality of QUALITIES) {
    const bytes = await sharp(shot).webp({ quality, effort: 6, smartSubsample: true }).toBuffer()
    if (bytes.length <= LARGEST_PICTURE_IN_BYTES) return bytes
  }
  throw new Error(`${picture.name}: too heavy, show less of the screen.`)
}
