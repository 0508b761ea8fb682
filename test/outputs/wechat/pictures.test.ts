import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/library/edition/edition.ts'
import type { WechatSubject } from '../../../src/model/wechat/wechat-parts.ts'
import {
  wechatPictureNames,
  wechatPictures,
  type WechatPicture,
} from '../../../src/model/wechat/wechat-pictures.ts'
import { articleOf } from '../../../src/outputs/wechat/articles.ts'
import { momentsLayout } from '../../../src/outputs/wechat/pictures/moments.ts'
import { jpegOf } from '../../../src/outputs/wechat/part-bytes.ts'
import { editionOf } from '../../fixtures/edition.ts'
import { PERSON, photoOf, PROJECT, REPORT, wechatCounty } from './wechat-county.ts'

let county: Awaited<ReturnType<typeof wechatCounty>>
let edition: Edition
beforeAll(async () => {
  county = await wechatCounty()
  edition = await editionOf(county.contentDir)
})
afterAll(() => county.remove())

const drawn = async (subject: WechatSubject, id: string, name: WechatPicture, title?: string) =>
  (
    await edition.make(async () => {
      const article = articleOf(subject, id)
      return article && jpegOf(title === undefined ? article : { ...article, title }, name)
    })
  ).made

/** The colour in a place of a picture. */
const colourAt = async (picture: Buffer | undefined, left: number, top: number) => {
  const spot = await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return [...spot].slice(0, 3)
}

describe('a picture that goes with an article', () => {
  it.each(wechatPictureNames)('has the promised size: %s', async (name) => {
    for (const [subject, id] of [
      ['reports', REPORT],
      ['good-people', PERSON],
      ['projects', PROJECT],
    ] as const) {
      const { width, height, format } = await sharp(await drawn(subject, id, name)).metadata()
      expect({ width, height, format }).toEqual({
        width: wechatPictures[name].width,
        height: wechatPictures[name].height,
        format: 'jpeg',
      })
    }
  })

  it('tells as many sentences as it has room for, and none by half', async () => {
    const summary =
      '他在渡口摆渡三十一年，头班船等学生，末班船等晚归的人，没有误过一天，也没有收过一分钱。'.repeat(5)
    const { made } = await edition.make(async () => {
      const article = articleOf('reports', REPORT)
      return article && momentsLayout(1920, 800)({ ...article, summary }, true)
    })
    const words = made?.lines.map(({ units }) => units.map(({ text }) => text).join('')).join('') ?? ''
    expect(words).toContain('也没有收过一分钱。')
    expect(words).not.toContain('…')
  })

  it('says beneath its code where that leads, on one line', async () => {
    const { made } = await edition.make(async () => {
      const article = articleOf('reports', REPORT)
      return article && momentsLayout(1440, 560)(article, true)
    })
    const lines = made?.lines.map(({ units }) => units.map(({ text }) => text).join('')) ?? []
    expect(lines).toContain(`qinghe.example/reports/2026/${REPORT}/`)
  })

  it.each(['moments-3x4.jpg', 'moments-9x16.jpg'] as const)('has a code that leads on: %s', async (name) => {
    const picture = await drawn('reports', REPORT, name, '很长的标题'.repeat(12))
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(
      `https://qinghe.example/reports/2026/${REPORT}/`,
    )
  })

  it('shows the first photo, and does without it where it cannot be opened', async () => {
    const shown = await colourAt(await drawn('reports', REPORT, 'cover.jpg'), 500, 340)
    writeFileSync(join(county.contentDir, photoOf.clinic), 'no photo')
    const without = await colourAt(await drawn('reports', REPORT, 'cover.jpg'), 500, 340)
    expect(shown[1]).toBeGreaterThan((shown[0] ?? 0) + 40)
    expect(Math.min(...without)).toBeGreaterThan(235)
  })
})
