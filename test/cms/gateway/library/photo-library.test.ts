import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestGateway } from '../support/county.ts'
import { openGateway, publish, report, save } from '../support/county.ts'
import { found, upload } from './photos-of.ts'

const PUBLISHED = '20261101-qsc-a001'
const DRAFT = '20261102-qsc-a002'

let gateway: TestGateway
let onPortal: string
let drafted: string
let unused: string
beforeAll(async () => {
  gateway = await openGateway()
  onPortal = await upload(gateway, 600)
  drafted = await upload(gateway, 610)
  unused = await upload(gateway, 620)
  const photos = [{ image: onPortal, alt: '医生给老人量血压', caption: '榕树下' }]
  await gateway.ask('persistEntry', save(PUBLISHED, report(PUBLISHED, { photos })))
  await publish(gateway, PUBLISHED)
  const story = `上午开讲。\n\n![孩子们在写春联](${drafted} "春联摆了一桌")`
  await gateway.ask('persistEntry', save(DRAFT, report(DRAFT, { title: '写春联' }, story)))
})
afterAll(() => gateway.close())

const addresses = async (query: object = {}) => (await found(gateway, query)).map(({ address }) => address)

describe('the photo library', () => {
  it('finds nothing for words that no photo has', async () => {
    expect(await addresses({ query: '划龙船' })).toEqual([])
  })

  it('holds every photo, with size, bytes, month and where it is shown', async () => {
    const rows = await found(gateway)
    expect(rows.map(({ address }) => address).toSorted()).toEqual([onPortal, drafted, unused].toSorted())
    expect(rows.find(({ address }) => address === onPortal)).toMatchObject({
      size: { width: 400, height: 600 },
      month: onPortal.slice(7, 14).replace('/', '-'),
      words: ['医生给老人量血压', '榕树下'],
      stations: ['青石村新时代文明实践站'],
      uses: [{ collection: 'reports', slug: PUBLISHED, title: '榕树下量血压', place: 'published' }],
    })
    expect(rows.every(({ bytes }) => bytes > 1000)).toBe(true)
  })

  it.each([
    ['two characters of a description', '血压'],
    ['a caption', '榕树下'],
    ['the station and a word of the title, in full width too', '青石村　榕树'],
  ])('finds a photo by %s', async (_, query) => {
    expect(await addresses({ query })).toEqual([onPortal])
  })

  it('finds a photo of a story that is still a draft by its words', async () => {
    const [row] = await found(gateway, { query: '春联摆了' })
    expect(row).toMatchObject({ address: drafted, uses: [{ slug: DRAFT, place: 'draft' }] })
  })

  it('narrows down by use, station, entry and month', async () => {
    expect(await addresses({ use: 'unused' })).toEqual([unused])
    expect((await addresses({ use: 'used' })).toSorted()).toEqual([onPortal, drafted].toSorted())
    expect(await addresses({ entry: `reports/${DRAFT}` })).toEqual([drafted])
    expect((await addresses({ station: 'qingshi-cun' })).toSorted()).toEqual([onPortal, drafted].toSorted())
    expect(await addresses({ month: '1999-01' })).toEqual([])
  })

  it('tells how many photos each month has, whatever month is looked at', async () => {
    const { json } = await gateway.ask('photoLibrary', { month: '1999-01' })
    expect(json).toMatchObject({ total: 0, months: [{ count: 3 }] })
  })
})

describe('a file for download', () => {
  it('is listed among the files and found by what its link is called', async () => {
    const asset = {
      path: 'content/media/表.txt',
      content: Buffer.from('姓名').toString('base64'),
      encoding: 'base64',
    }
    const { json } = await gateway.ask('persistMedia', { asset, light: true })
    const ID = '20261103-qsc-a003'
    await gateway.ask('persistEntry', save(ID, report(ID, {}, `请填[报名登记表](${String(json['url'])})。`)))
    expect(await addresses({ query: '登记表' })).toEqual([])
    expect(await found(gateway, { kind: 'file', query: '登记表' })).toMatchObject([
      { address: json['url'], kind: 'file', words: ['报名登记表'], bytes: 6 },
    ])
  })
})
