import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/library/edition/edition.ts'
import type { WechatSubject } from '../../../src/model/wechat/wechat-parts.ts'
import { packFileName } from '../../../src/outputs/pack/pack.ts'
import { packOf } from '../../../src/outputs/pack/packs.ts'
import { packBytes } from '../../../src/outputs/pack/write-pack.ts'
import { writeEntry } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'
import { PERSON, photoOf, REPORT, wechatCounty } from '../wechat/wechat-county.ts'
import { readPack } from './read-pack.ts'

const BARE = '20261109-bare'
const STATION = 'qingtang-cun'

let county: Awaited<ReturnType<typeof wechatCounty>>
let edition: Edition
beforeAll(async () => {
  county = await wechatCounty()
  const tellsWhere = await sharp(join(county.contentDir, photoOf.clinic))
    .withExif({ IFD0: { Model: 'Phone' } })
    .toBuffer()
  writeFileSync(join(county.contentDir, photoOf.clinic), tellsWhere)
  writeEntry(county.contentDir, {
    collection: 'reports',
    id: BARE,
    data: { title: '清塘: "除草"/填坑?', photos: [], author: undefined, event: undefined },
    body: `![排队](${photoOf.inStory})`,
  })
  writeEntry(county.contentDir, {
    collection: 'stations',
    id: STATION,
    data: {
      name: '清塘村新时代文明实践站',
      cover: undefined,
      coverAlt: undefined,
      photos: [],
      parent: undefined,
    },
  })
  edition = await editionOf(county.contentDir)
})
afterAll(() => county.remove())

const packIn = async (subject: WechatSubject, id: string) =>
  (await edition.make(() => packOf(subject, id))).made

const openPack = async (subject: WechatSubject, id: string) => {
  const { made } = await edition.make(async () => {
    const pack = await packOf(subject, id)
    return pack && packBytes(pack)
  })
  return readPack(made ?? new Uint8Array())
}

describe('what a pack lacks', () => {
  it('is said before it is downloaded', async () => {
    const pack = await packIn('reports', BARE)
    expect(pack?.missing).toEqual([
      '没有写作者。',
      '没有正文，稿子里只有摘要。',
      '照片只有1张，投稿一般要3张以上。',
      '第1张照片没有写图片说明。',
    ])
  })

  it('is said of a station without a photo of its door', async () => {
    const pack = await packIn('stations', STATION)
    expect(pack?.missing).toEqual(
      expect.arrayContaining([
        '没有封面：要一张带牌子的门头照片，横着拍。',
        '没有照片，阵地介绍一般要3到5张。',
      ]),
    )
  })

  it('is said of each photo', async () => {
    const pack = await packIn('good-people', PERSON)
    expect(pack?.missing).toEqual(['没有生活照片，推荐一般要3到5张。'])
  })
})

describe('a pack', () => {
  it('is not made of what is not there, nor of what is sent nowhere', async () => {
    expect(await packIn('reports', 'nobody-knows')).toBeUndefined()
    expect(await packIn('good-people', 'nobody-knows')).toBeUndefined()
    expect(await packIn('weekly', '2026-W46')).toBeUndefined()
  })

  it('of a report holds the manuscript and all photos, numbered and as large as they are', async () => {
    const { names, words, pictures, sizes } = await openPack('reports', REPORT)
    expect(names).toEqual(['榕树下的义诊台.docx', '01-义诊台就摆在榕树下.jpg', '02-排队量血压.jpg'])
    expect(sizes).toEqual({ '01-义诊台就摆在榕树下.jpg': '1600x1067', '02-排队量血压.jpg': '1600x1067' })
    expect(pictures).toBe(2)
    const lines = words.split('\n').filter(Boolean)
    expect(lines[0]).toBe('榕树下的义诊台')
    expect(lines).toEqual(
      expect.arrayContaining(['老人早早来了。', '照片1：义诊台就摆在榕树下', '照片2：排队量血压']),
    )
    expect(lines).toEqual(expect.arrayContaining(['来源', '作者', '陈禾', '审核（签字、盖章）']))
  })

  it('of a good person holds what is said of them in short and in full, and the portrait', async () => {
    const { names, words } = await openPack('good-people', PERSON)
    expect(names).toEqual(['何渡生推荐材料.docx', '01-何渡生肖像.jpg'])
    const lines = words.split('\n').filter(Boolean)
    expect(lines).toEqual(
      expect.arrayContaining(['事迹简述', '事迹全文', '天还没亮，渡口的灯先亮了。', '推荐单位（盖章）']),
    )
  })

  it('of a station holds its introduction, its photos and what is filled in of it', async () => {
    const { names, words } = await openPack('stations', STATION)
    expect(names[0]).toBe('清塘村新时代文明实践站简介.docx')
    const lines = words.split('\n').filter(Boolean)
    expect(lines).toEqual(expect.arrayContaining(['简介', '功能室', '报送单位（盖章）']))
  })

  it('tells nobody where its photos were taken', async () => {
    expect((await openPack('reports', REPORT)).hasNotes).toBe(false)
  })

  it('has names that every computer takes', async () => {
    const pack = await packIn('reports', BARE)
    expect(pack && packFileName(pack)).toBe('投稿-清塘- -除草-填坑.zip')
    expect((await openPack('reports', BARE)).names).toEqual(['清塘- -除草-填坑.docx', '01-排队.jpg'])
  })
})
