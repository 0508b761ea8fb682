import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../../../src/model/entry-text.ts'
import { LOST_PICTURE } from '../../../../src/model/stories/lost-pictures.ts'
import { ole, zip } from '../media/sample-documents.ts'
import type { TestGateway } from '../support/county.ts'
import { openGateway } from '../support/county.ts'
import { chart, line, picture, table, wordFile } from './sample-word-files.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())

const bring = (name: string, bytes: Uint8Array, collection = 'reports') =>
  gateway.ask('draftFromWord', {
    ...{ collection, name, encoding: 'base64' },
    content: Buffer.from(bytes).toString('base64'),
  })

const photo = (background: string) =>
  sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** The draft that an answer names, as its file says it. */
const draftOf = async ({ json }: Awaited<ReturnType<typeof bring>>) => {
  const { collection, slug } = json['draft'] as unknown as { collection: string; slug: string }
  const path = `content/${collection}/${slug}.md`
  const answer = await gateway.ask('unpublishedEntryDataFile', { collection, slug, path, id: '' })
  return splitFrontMatter(String(answer.json['data']))
}

/** A Beijing day of this year or the last that is past, as people write it. */
const pastDay = new Date(Date.now() - 40 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)
const inWords = `${Number(pastDay.slice(5, 7))}月${Number(pastDay.slice(8))}日`

describe('a file that is no Word file of today', () => {
  it.each([
    ['报道.doc', '另存为'],
    ['报道.wps', 'WPS 自己的格式'],
    ['报道.pdf', '打开 PDF 复制文字'],
    ['照片.jpg', '先新建一篇'],
    ['程序.exe', '不是 Word 文件'],
  ])('is refused with what to do: %s', async (name, advice) => {
    const answer = await bring(name, new Uint8Array())
    expect(answer).toMatchObject({ status: 422, json: { error: expect.stringContaining(advice) } })
  })

  it('is refused as what it is where it only has the name of one', async () => {
    const locked = await bring('加密.docx', ole({ EncryptedPackage: 'x', EncryptionInfo: 'x' }))
    expect(locked).toMatchObject({ status: 422, json: { error: expect.stringContaining('打开密码') } })
    const old = await bring('改名.docx', ole({ WordDocument: 'x' }))
    expect(old).toMatchObject({ status: 422, json: { error: expect.stringContaining('另存为') } })
    const other = await bring('乱.docx', zip({ 'a.txt': '不是' }))
    expect(other).toMatchObject({ status: 422, json: { error: expect.stringContaining('对不上') } })
  })
})

describe('a file of Word with nothing in it', () => {
  it('makes no draft', async () => {
    const answer = await bring('空.docx', wordFile([line('')]))
    expect(answer).toMatchObject({ status: 422, json: { error: expect.stringContaining('没有文字') } })
  })
})

describe('what Word shows nobody', () => {
  it('is shown nobody on the portal either', async () => {
    const parts = [line('义诊'), line('群众都说好。'), line('这段别发', { hidden: true })]
    const { body } = await draftOf(await bring('批语.docx', wordFile(parts)))
    expect(body.trim()).toBe('群众都说好。')
  })
})

describe('what is recognised', () => {
  it('is written as it was typed, sign for sign', async () => {
    const parts = [
      line('“银龄”乐学：青石村（第３期）开班啦！——侧记', { align: 'center' }),
      line('（来源：青石村（实践站）　作者：陈禾）'),
      picture(0),
      line('▲图为：老人（左）写“福”字！', { align: 'center' }),
      line('群众都说好。'),
    ]
    const pictures = [{ name: 'image1.jpg', bytes: await photo('teal') }]
    const { data, body } = await draftOf(await bring('全角.docx', wordFile(parts, { pictures })))
    expect(data).toMatchObject({
      ...{ title: '“银龄”乐学：青石村（第３期）开班啦！——侧记' },
      ...{ source: '青石村（实践站）', author: '陈禾' },
    })
    expect(body).toContain('![图为：老人（左）写“福”字！](')
  })

  it('is named after its file where it has no title, and that is said', async () => {
    const answer = await bring('11.2青石村敬老院.docx', wordFile([line('大家一直忙到中午。')]))
    expect((await draftOf(answer)).data['title']).toBe('11.2青石村敬老院')
    expect(answer.json['notes']).toEqual([expect.stringContaining('先用了文件名')])
  })
})

describe('a picture that cannot come along', () => {
  it.each([
    ['was lost from the file', [picture(0)]],
    ['is a chart that Word draws', [chart()]],
  ])('leaves a mark where it stood: it %s', async (_why, parts) => {
    const { body } = await draftOf(
      await bring('缺图.docx', wordFile([line('义诊'), ...parts, line('群众都说好。')])),
    )
    expect(body.trim().split('\n\n')).toEqual([LOST_PICTURE, '群众都说好。'])
  })
})

describe('a report that was written in Word', () => {
  const body = [
    line('榕树下的义诊台', { align: 'center', bold: true }),
    line('来源：青石村新时代文明实践站  作者：陈禾'),
    line(`　　${inWords}上午，医生来到青石村。说明（重要）后面`),
    line('活动情况', { style: '2' }),
    line('量血压', { list: [2, 0] }),
    line('先坐五分钟', { list: [1, 1] }),
    picture(0),
    line('图1 医生在量血压', { align: 'center' }),
    table(
      [{ text: '姓名和电话', wide: 2 }, '备注'],
      ['甲', '0700', '好'],
      [{ text: '乙', merge: 'begins' }, '0701', '中'],
      [{ text: '', merge: 'goes on' }, '0702', '差'],
    ),
    picture(1),
    line('群众都说好。'),
  ]

  it('becomes a draft with title, day, station, bylines, story, tables and pictures in order', async () => {
    const pictures = [
      { name: 'image1.jpg', bytes: await photo('red') },
      { name: 'image2.wmf', bytes: Buffer.from('no picture') },
    ]
    const answer = await bring('义诊.docx', wordFile(body, { pictures }))
    const { data, body: story } = await draftOf(answer)
    expect(data).toMatchObject({
      ...{ title: '榕树下的义诊台', date: pastDay, station: 'qingshi-cun' },
      ...{ source: '青石村新时代文明实践站', author: '陈禾' },
    })
    const blocks = story.trim().split('\n\n')
    expect(blocks.slice(0, 3)).toEqual([
      `${inWords}上午，医生来到青石村。说明（重要）后面`,
      '## 活动情况',
      '1. 量血压\n   - 先坐五分钟',
    ])
    expect(blocks[3]).toMatch(
      /^!\[图1 医生在量血压\]\(\/media\/\d{4}\/\d{2}\/[0-9a-f]{16}-600x400\.jpg "图1 医生在量血压"\)$/,
    )
    expect(blocks[4]).toContain('| 乙 | 0701 | 中 |\n| | 0702 | 差 |')
    expect(blocks.slice(5)).toEqual([LOST_PICTURE, '群众都说好。'])
  })

  it('tells what was recognised, what is open and which picture did not come', async () => {
    const { json } = await bring('义诊.docx', wordFile(body.filter((part) => !part.includes('rPic'))))
    expect(json['found']).toContainEqual({ label: '主办阵地', value: '青石村新时代文明实践站' })
    expect(json['open']).toEqual(['活动类别', '内容提要'])
  })

  it('is not handed in as long as a picture is missing in it', async () => {
    const pictures = [{ name: 'image1.wmf', bytes: Buffer.from('no picture') }]
    const { json } = await bring('缺图.docx', wordFile([line('义诊'), picture(0)], { pictures }))
    expect(json['notes']).toEqual([expect.stringContaining('第 1 张图片'), expect.stringContaining('1 处')])
    const { collection, slug } = json['draft'] as unknown as { collection: string; slug: string }
    const handedIn = { collection, slug, newStatus: 'pending_review' }
    expect((await gateway.ask('updateUnpublishedEntryStatus', handedIn)).status).toBe(422)
  })

  it('has its photos in their own field where they all stand behind the text', async () => {
    const pictures = [
      { name: 'image1.jpg', bytes: await photo('green') },
      { name: 'image2.jpg', bytes: await photo('blue') },
    ]
    const parts = [line('义诊'), line('来了很多人。'), picture(0), line('▲量血压'), picture(1)]
    const { data, body: story } = await draftOf(await bring('照片.docx', wordFile(parts, { pictures })))
    expect(story.trim()).toBe('来了很多人。')
    expect(data['photos']).toMatchObject([
      { alt: '量血压', caption: '量血压' },
      { image: expect.any(String) },
    ])
  })
})

describe('numbers that Word writes by itself', () => {
  it('stay as they were read: 一、 and （1） are no list of a page', async () => {
    const parts = [
      line('工作方案', { align: 'center' }),
      line('工作原则', { list: [3, 0] }),
      line('方向', { list: [3, 1] }),
      line('民意', { list: [3, 1] }),
      line('工作目标', { list: [3, 0] }),
    ]
    const { body } = await draftOf(await bring('方案.docx', wordFile(parts)))
    expect(body.trim().split('\n\n')).toEqual(['一、工作原则', '（1）方向', '（2）民意', '二、工作目标'])
  })
})
