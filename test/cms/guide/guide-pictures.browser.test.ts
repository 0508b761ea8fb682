import { afterAll, beforeAll, expect, it } from 'vitest'
import { openGuideDesk } from '../../../scripts/guide-pictures/open-desk.ts'
import { guidePictures } from '../../../scripts/guide-pictures/pictures.ts'
import { missingWords, showPictures } from '../../../scripts/guide-pictures/show-pictures.ts'
import type { OpenEditor } from '../editor/open-editor.ts'

let desk: OpenEditor
beforeAll(async () => {
  desk = await openGuideDesk()
}, 900_000)
afterAll(() => desk.close())

it("finds the labels that the editors' guide names on the screens of its pictures", async () => {
  const shown: string[] = []
  await showPictures(desk, guidePictures, async (picture, page) => {
    await expect.poll(() => missingWords(page, picture), { message: picture.name }).toEqual([])
    shown.push(picture.name)
  })
  expect(shown).toEqual(guidePictures.map(({ name }) => name))
})
