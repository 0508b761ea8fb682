import type { Page } from 'playwright-core'
import type { OpenEditor } from '../../test/cms/editor/open-editor.ts'
import type { GuidePicture } from './picture.ts'

/** The first picture of a kind of page waits for a program that draws it; a machine may be slow. */
const PATIENCE_IN_MS = 120_000

/** Whether a label is to be read within the window, and not only somewhere on the page. */
const isInSight = async (page: Page, word: string): Promise<boolean> => {
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  for (const place of await page.getByText(word).filter({ visible: true }).all()) {
    const box = await place.boundingBox()
    if (box && box.x >= 0 && box.y >= 0 && box.x < width && box.y < height) return true
  }
  return false
}

/** The labels of a picture that do not stand in it. */
export const missingWords = async (page: Page, { words }: GuidePicture): Promise<string[]> => {
  const missing: string[] = []
  for (const word of words) if (!(await isInSight(page, word))) missing.push(word)
  return missing
}

const opened = async (desk: OpenEditor, { at, window }: GuidePicture, before: Page | undefined) => {
  if (at === undefined && before) {
    await before.setViewportSize(window)
    return before
  }
  await before?.context().close()
  const page = await desk.pageAt(at ?? '', window)
  page.setDefaultTimeout(PATIENCE_IN_MS)
  return page
}

/**
 * Goes to the screens of these pictures, one after the other, in a browser.
 * @param onShown is told each picture while its screen is there
 */
export const showPictures = async (
  desk: OpenEditor,
  pictures: readonly GuidePicture[],
  onShown: (picture: GuidePicture, page: Page) => Promise<void>,
): Promise<void> => {
  let page: Page | undefined
  for (const picture of pictures) {
    page = await opened(desk, picture, page)
    await picture.steps?.(page)
    await onShown(picture, page)
  }
  await page?.context().close()
}
