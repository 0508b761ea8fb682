import { existsSync, readFileSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { editorsGuide } from '../../../scripts/generate/guide.ts'
import { guidePictures } from '../../../scripts/guide-pictures/pictures.ts'
import { LARGEST_PICTURE_IN_BYTES } from '../../../scripts/guide-pictures/take-picture.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'
import { readDeskWords } from './labels-of-the-desk.ts'

const folder = join(PROGRAM_DIR, 'cms/guide')
const introduction = readFileSync(join(folder, 'introduction.md'), 'utf8')
const pictureFile = (name: string) => join(folder, 'pictures', `${name}.webp`)
/** What the guide calls by its name stands in quotation marks, and nothing else does. */
const labels = [...new Set([...introduction.matchAll(/“([^”]+)”/g)].map(([, label = '']) => label))]

describe("the editors' guide", () => {
  const desk = readDeskWords()

  it.each(labels)('calls “%s” what the desk calls it', (label) => {
    expect(desk.says(label)).toBe(true)
  })

  it('notices a label that the desk does not have', () => {
    expect(desk.says('提交审核')).toBe(false)
  })

  it('says what the content model says today', async () => {
    const kept = await readFile(join(folder, 'editors-guide.md'), 'utf8')
    expect(kept).toBe(await editorsGuide())
  })

  it('says at once that it is made from the model', async () => {
    expect((await editorsGuide()).split('\n')[0]).toContain('生成')
  })
})

describe('the pictures of the guide', () => {
  it('all have a place in it, and no other file lies among them', async () => {
    const names = guidePictures.map(({ name }) => name)
    const placed = [...introduction.matchAll(/\(pictures\/([^)]+)\.webp\)/g)].map(([, name]) => name)
    expect(placed.toSorted()).toEqual(names.toSorted())
    expect((await readdir(join(folder, 'pictures'))).toSorted()).toEqual(
      names.map((name) => `${name}.webp`).toSorted(),
    )
  })

  it('say in the guide what they show', async () => {
    const guide = await editorsGuide()
    for (const { name, alt } of guidePictures) expect(guide).toContain(`![${alt}](pictures/${name}.webp)`)
  })

  it.each(guidePictures)('$name shows only labels that the guide speaks of', ({ words }) => {
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter((word) => !labels.includes(word))).toEqual([])
  })

  it.each(guidePictures)('$name is as large as its window, and light', async ({ name, window }) => {
    const file = pictureFile(name)
    expect(existsSync(file)).toBe(true)
    expect(statSync(file).size).toBeLessThanOrEqual(LARGEST_PICTURE_IN_BYTES)
    const { width, height } = await sharp(file).metadata()
    const { pointsPerPixel } = window
    expect([width, height]).toEqual([window.width * pointsPerPixel, window.height * pointsPerPixel])
  })
})
