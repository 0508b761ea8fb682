import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContentStore } from '../../../../cms/gateway/content-store/contract.ts'
import type { Desk } from '../../../../cms/gateway/desk/desk.ts'
import { photoLibrary } from '../../../../cms/gateway/library/photo-library.ts'
import { Catalog } from '../../../../cms/gateway/readings/catalog.ts'
import { TextFacts } from '../../../../cms/gateway/readings/text-facts.ts'
import type { MediaPage } from '../../../../cms/protocol/library.ts'
import type { TestGateway } from '../support/county.ts'
import { chen, openGateway, placeFor, publish, report, save, smallCounty } from '../support/county.ts'

const ENTRIES = 500
const PHOTOS_EACH = 20
const TOTAL = ENTRIES * PHOTOS_EACH

const addressOf = (entry: number, photo: number) =>
  `/media/2026/${String(1 + (entry % 10)).padStart(2, '0')}/${(entry * PHOTOS_EACH + photo).toString(16).padStart(16, '0')}-9x9.jpg`
const idOf = (entry: number) =>
  `202601${String(1 + (entry % 28)).padStart(2, '0')}-qsc-${String(entry).padStart(4, '0')}`

/** A county of so many photos; they are not looked into here, so each is a word. */
const largeCounty = () => {
  const files: Record<string, string> = { ...smallCounty }
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    const photos = Array.from({ length: PHOTOS_EACH }, (_, photo) => ({
      image: addressOf(entry, photo),
      alt: `第${entry}场第${photo}张`,
    }))
    files[`reports/2026/${idOf(entry)}.md`] = report(idOf(entry), { title: `活动${entry}号`, photos })
    for (const { image } of photos) files[image.slice(1)] = image
  }
  return files
}

let opened = 0
/** A desk that reads nothing ahead, over a store that counts what is opened. */
const countingDesk = (store: ContentStore): Desk => {
  const counted =
    <T>(read: (id: string) => Promise<T>) =>
    (id: string) => {
      opened += 1
      return read(id)
    }
  const counting = { ...store, text: counted(store.text), bytes: counted(store.bytes) }
  const textFacts = new TextFacts(counting)
  const parts: Partial<Desk> = {
    store: counting,
    textFacts,
    catalog: new Catalog(counting, textFacts),
    clock: () => new Date(),
  }
  return parts as Desk
}

let gateway: TestGateway
let ask: (query?: object) => Promise<MediaPage>
beforeAll(async () => {
  gateway = await openGateway(placeFor(largeCounty()))
  const desk = countingDesk(gateway.store)
  ask = async (query = {}) => (await photoLibrary.run(desk, query, chen)) as MediaPage
})
afterAll(() => gateway.close())

const opensFor = async (job: () => Promise<unknown>) => {
  const before = opened
  await job()
  return opened - before
}

describe(`a library of ${TOTAL} photos`, () => {
  it('opens each text once and no photo, and nothing at all for the next question', async () => {
    let total = 0
    const first = await opensFor(async () => {
      total = (await ask()).total
    })
    expect(total).toBe(TOTAL)
    expect(first).toBeGreaterThanOrEqual(ENTRIES)
    expect(first).toBeLessThan(ENTRIES + 20)
    for (const question of [{ query: '第3张' }, { month: '2026-03' }, { use: 'unused' }, { page: 100 }])
      expect(await opensFor(() => ask(question))).toBe(0)
  })

  it('answers one page, however many there are', async () => {
    const third = await ask({ page: 3 })
    expect(third.rows).toHaveLength(60)
    expect(third.months).toHaveLength(10)
    expect(JSON.stringify(third).length).toBeLessThan(40_000)
    const one = await ask({ query: '活动77号 场第5张' })
    expect(one).toMatchObject({ total: 1, rows: [{ address: addressOf(77, 5) }] })
  })

  it('reads only what changed after a publish', async () => {
    const ID = '20261101-qsc-new1'
    await gateway.ask('persistEntry', save(ID, report(ID, { cover: addressOf(1, 1), coverAlt: '又用一次' })))
    await publish(gateway, ID)
    let rows: unknown
    const opens = await opensFor(async () => {
      rows = (await ask({ query: '又用一次' })).rows
    })
    expect(rows).toMatchObject([{ address: addressOf(1, 1), uses: [{ slug: idOf(1) }, { slug: ID }] }])
    expect(opens).toBeLessThanOrEqual(2)
  })
})
