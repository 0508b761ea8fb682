import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keptCard, keptProblems } from '../../../src/outputs/share-image/card-cache.ts'
import { openCardDrawing, type CardDrawing } from '../../../src/outputs/share-image/card-drawing.ts'
import type { CardOrder, CardResult } from '../../../src/outputs/share-image/card-order.ts'

let cacheDir: string
const opened: CardDrawing[] = []

const open = (settings: { processes?: number; idleInMs?: number } = {}, folder = cacheDir): CardDrawing => {
  const drawing = openCardDrawing({ cacheDir: folder, processes: 1, ...settings })
  opened.push(drawing)
  return drawing
}

const order = (key: string, title = `第${key}场活动`, photo?: string): CardOrder => ({
  key,
  path: `share/reports/${key}.png`,
  card: {
    kind: 'report',
    title,
    county: '青禾县',
    portalName: '青禾县新时代文明实践',
    ...(photo === undefined ? {} : { photo: { file: photo } }),
  },
})
/** Several times what two processes have in hand. */
const MANY = 24
const WORTH_TWO_PROCESSES = 41
const orders = (count: number): CardOrder[] =>
  Array.from({ length: count }, (_, index) => order(String(100 + index)))

const STANDS_STILL = pathToFileURL(join(import.meta.dirname, 'stands-still-once-loaded.ts')).href

/** Draws what ends two processes, one after the other: each has its order in hand when it is killed, and has drawn nothing yet. */
const drawnByTheThird = async (drawing: CardDrawing, deadly: CardOrder): Promise<CardResult | undefined> => {
  vi.stubEnv('NODE_OPTIONS', `${process.env['NODE_OPTIONS'] ?? ''} --import=${STANDS_STILL}`)
  const drawn = drawing.draw([deadly])
  const first = await loadedProcess(drawing)
  process.kill(first, 'SIGKILL')
  const second = await loadedProcess(drawing, first)
  vi.unstubAllEnvs()
  process.kill(second, 'SIGKILL')
  const [result] = await drawn
  return result
}

/** The process that draws, once it has loaded. @param before one that is gone by then */
const loadedProcess = async (drawing: CardDrawing, before?: number): Promise<number> => {
  await expect.poll(() => drawing.processIds()[0] ?? before).not.toBe(before)
  const [id = 0] = drawing.processIds()
  await drawing.warm()
  return id
}

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'cunkou-drawing-'))
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((drawing) => drawing.close()))
  rmSync(cacheDir, { recursive: true })
})

describe('drawing share images in processes that stay', () => {
  it('starts its first process at the first order and draws the next images in the same one', async () => {
    const drawing = open()
    expect(drawing.processIds()).toEqual([])
    await drawing.draw([order('a')])
    const first = drawing.processIds()
    const [result] = await drawing.draw([order('b')])
    expect(drawing.processIds()).toEqual(first)
    expect(result).toEqual({ key: 'b', file: keptCard(cacheDir, 'b'), problems: [] })
  })

  it('draws the same bytes in a process that has drawn much before as in a new one', async () => {
    const drawing = open()
    await drawing.draw(orders(12))
    await drawing.draw([order('same')])
    const fresh = join(cacheDir, 'fresh')
    await open({}, fresh).draw([order('same')])
    const bytes = [cacheDir, fresh].map((folder) => readFileSync(keptCard(folder, 'same') ?? ''))
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true)
  })

  it('draws the orders of two callers at once, a card that both want only once', async () => {
    const drawing = open()
    const done: string[] = []
    const shared = { ...order('both', '𠮷家坳的灯'), path: 'share/stations/other.png' }
    const [first, second] = await Promise.all([
      drawing.draw([order('one'), order('both', '𠮷家坳的灯')], () => done.push('first')),
      drawing.draw([shared, order('two')], () => done.push('second')),
    ])
    expect(done.toSorted()).toEqual(['first', 'first', 'second', 'second'])
    expect([...first, ...second].map(({ key }) => key)).toEqual(['one', 'both', 'both', 'two'])
    expect([first[1], second[0]].map((result) => result?.problems[0]?.path)).toEqual([
      'share/reports/both.png',
      'share/stations/other.png',
    ])
  })

  it('draws one image that is wanted now before the many that wait', async () => {
    const drawing = open()
    let many = 0
    const all = drawing.draw(orders(MANY), () => (many += 1))
    await drawing.draw([order('now')])
    expect(many).toBeLessThan(MANY)
    await all
  })

  it('draws with another process what is left once it may', async () => {
    const drawing = open()
    const drawn = drawing.draw(orders(WORTH_TWO_PROCESSES))
    expect(drawing.processIds()).toHaveLength(1)
    drawing.mayUse(2)
    expect(drawing.processIds()).toHaveLength(2)
    expect((await drawn).filter(({ file }) => file === undefined)).toEqual([])
  })

  it('draws everything although a process dies in the middle, and says nothing of it', async () => {
    const drawing = open({ processes: 2 })
    let done = 0
    const drawn = drawing.draw(orders(MANY), () => {
      if ((done += 1) === 4) process.kill(drawing.processIds()[0] ?? 0, 'SIGKILL')
    })
    const results = await drawn
    expect(results.filter(({ file, problems }) => file === undefined || problems.length > 0)).toEqual([])
  })

  it('leaves out a photo that ends every process that opens it, and says so', async () => {
    const photo = join(cacheDir, 'photo.jpg')
    await sharp({ create: { width: 900, height: 600, channels: 3, background: 'green' } })
      .jpeg()
      .toFile(photo)
    const drawing = open()
    const result = await drawnByTheThird(drawing, order('deadly', '有照片的活动', photo))
    expect(result?.problems.map(({ code }) => code)).toEqual(['photo'])
    expect(keptProblems(cacheDir, 'deadly', 'elsewhere.png')[0]?.path).toBe('elsewhere.png')
  })

  it('gives up an image that ends every process, names its entry, and does not try it again', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const drawing = open()
    const result = await drawnByTheThird(drawing, order('deadly', '画不出来的活动'))
    expect(result).toMatchObject({ key: 'deadly', problems: [{ code: 'failed', title: '画不出来的活动' }] })
    expect(result?.file).toBeUndefined()
    const [again] = await drawing.draw([order('deadly', '画不出来的活动')])
    expect(again).toEqual(result)
    expect(drawing.processIds()).toEqual([])
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
    expect((await drawing.draw([order('harmless')]))[0]?.file).toBeDefined()
  })

  it('says that it is closed to whoever still waits, and leaves no half-written image', async () => {
    const drawing = open()
    let done = 0
    const drawn = drawing.draw(orders(MANY), () => (done += 1))
    await expect.poll(() => done, { interval: 1 }).toBeGreaterThan(3)
    const refused = expect(drawn).rejects.toThrow('closed')
    await drawing.close()
    await refused
    await expect(drawing.draw([order('late')])).rejects.toThrow('closed')
    const images = readdirSync(cacheDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.png'),
    )
    expect(images.length).toBeGreaterThan(3)
    for (const name of images) expect((await sharp(join(cacheDir, name)).stats()).isOpaque).toBe(true)
  })

  it('gives its memory back after some time without orders, and draws again when asked', async () => {
    const drawing = open({ idleInMs: 50 })
    await drawing.warm()
    expect(drawing.processIds()).toHaveLength(1)
    await expect.poll(() => drawing.processIds()).toEqual([])
    expect((await drawing.draw([order('later')]))[0]?.file).toBeDefined()
  })

  it('gives its memory back at once when it is asked to, but not while somebody waits', async () => {
    const drawing = open()
    const drawn = drawing.draw([order('a')])
    await drawing.giveBack()
    expect(await drawn).toMatchObject([{ key: 'a', problems: [] }])
    await drawing.giveBack()
    expect(drawing.processIds()).toEqual([])
    expect(await drawing.draw([order('b')])).toMatchObject([{ key: 'b', problems: [] }])
  })

  it('tells the caller when the disk takes no image', async () => {
    const file = join(cacheDir, 'a-file')
    await sharp({ create: { width: 1, height: 1, channels: 3, background: 'green' } })
      .png()
      .toFile(file)
    await expect(open({}, file).draw([order('a')])).rejects.toThrow('could not be kept')
  })
})
