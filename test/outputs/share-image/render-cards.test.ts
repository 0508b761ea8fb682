import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import satori from 'satori'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderShareImages, type RenderResult } from '../../../src/outputs/share-image/render-cards.ts'
import { sampleCards } from '../../../scripts/contact-sheet/sample-cards.ts'
import { sheetOf } from '../../../src/outputs/share-image/design/card-sheet.ts'
import { COLOURS } from '../../../src/outputs/share-image/design/sheet.ts'
import { elementOf } from '../../../src/outputs/share-image/draw/masks.ts'
import { patchNode, unitNode } from '../../../src/outputs/share-image/draw/satori-tree.ts'
import { CARD_SIZE, type ShareCard } from '../../../src/outputs/share-image/share-card.ts'
import { loadedFonts } from '../../../src/outputs/type/faces.ts'

const folder = mkdtempSync(join(tmpdir(), 'cunkou-share-'))
const photo = join(folder, 'photo.jpg')
const place = (name: string) => `share/samples/${name}.png`
const read = (outDir: string, name: string) => readFileSync(join(folder, outDir, place(name)))
const render = (cards: Record<string, ShareCard>, outDir: string, cacheDir = 'cache') =>
  renderShareImages({
    cards: Object.entries(cards).map(([name, card]) => ({ path: place(name), card })),
    outDir: join(folder, outDir),
    cacheDir: join(folder, cacheDir),
    workers: 1,
  })

let samples: Record<string, ShareCard> = {}
let first: RenderResult

beforeAll(async () => {
  const colourful =
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><defs><linearGradient id="g"><stop stop-color="#c33"/><stop offset="1" stop-color="#36c"/></linearGradient></defs><rect width="900" height="600" fill="url(#g)"/></svg>'
  await sharp(Buffer.from(colourful)).jpeg().toFile(photo)
  samples = sampleCards(photo, photo)
  first = await render(samples, 'first')
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('drawing the share images of a release', () => {
  it('names entry, part and character of what cannot be drawn', () => {
    const missing = first.problems.filter((problem) => problem.code === 'missing-glyph')
    expect(missing.map(({ path, part, codePoint }) => [path, part, codePoint])).toEqual([
      [place('hard-missing'), '标题', 'U+20BB7'],
      [place('hard-missing'), '标题', 'U+210C1'],
    ])
    expect(missing[0]?.message).toContain('𠮷𡃁婆婆和她的豆腐坊')
  })

  it('draws a card without its photo when the photo is broken, and says so', async () => {
    const broken = join(folder, 'broken.jpg')
    writeFileSync(broken, 'not a picture')
    const card = { ...samples['report-photo'], photo: { file: broken } } as ShareCard
    const { problems } = await render({ broken: card }, 'broken')
    expect(problems.map((problem) => problem.code)).toEqual(['photo'])
    expect((await sharp(read('broken', 'broken')).metadata()).width).toBe(1200)
  })

  it('makes every kind of card 1200 × 630', async () => {
    for (const name of Object.keys(samples)) {
      const { width, height, format } = await sharp(read('first', name)).metadata()
      expect({ width, height, format }, name).toEqual({ width: 1200, height: 630, format: 'png' })
    }
  })

  it('leaves the edge of the paper free on every card', async () => {
    for (const name of Object.keys(samples)) {
      for (const left of [0, 1140]) {
        const edge = sharp(read('first', name)).extract({ left, top: 0, width: 60, height: 630 })
        const { channels } = await sharp(await edge.toBuffer()).stats()
        expect(
          channels.map(({ min, max }) => [min, max]),
          name,
        ).toEqual([
          [251, 251],
          [249, 249],
          [245, 245],
        ])
      }
    }
  })

  it('draws nothing twice, and still tells the problems', async () => {
    const second = await render(samples, 'second')
    expect({ ...second, problems: second.problems.length }).toEqual({
      rendered: 0,
      reused: Object.keys(samples).length,
      problems: first.problems.length,
    })
    expect(statSync(join(folder, 'second', place('report'))).ino).toBe(
      statSync(join(folder, 'first', place('report'))).ino,
    )
  })

  it('draws again only the card whose words changed', async () => {
    const changed = { ...samples, report: { ...samples['report'], title: '换了标题' } as ShareCard }
    expect(await render(changed, 'third')).toMatchObject({ rendered: 1 })
  })

  it('makes the same bytes in another cache', async () => {
    const some = Object.fromEntries(
      Object.entries(samples).filter(([name]) => /photo|report|missing/u.test(name)),
    )
    await render(some, 'again', 'other-cache')
    for (const name of Object.keys(some))
      expect(read('again', name).equals(read('first', name)), name).toBe(true)
  })

  it.each(['report', 'person', 'station', 'hard-emoji', 'hard-missing'])(
    'shows what satori shows of the whole card: %s',
    async (name) => {
      const whole = await asSatoriDrawsIt(samples[name] as ShareCard)
      const ours = await sharp(read('first', name)).removeAlpha().raw().toBuffer()
      const differing = ours.filter((value, index) => Math.abs(value - (whole[index] ?? 0)) > 90).length
      expect(differing / ours.length).toBeLessThan(0.005)
    },
  )

  it('shows the photo in its place', async () => {
    const part = { left: 66, top: 66, width: 500, height: 300 }
    const [left, right] = await Promise.all(
      [0, 400].map((shift) =>
        sharp(read('first', 'report-photo'))
          .extract({ ...part, left: part.left + shift, width: 90 })
          .stats(),
      ),
    )
    expect(left?.channels[0]?.mean).toBeGreaterThan(170)
    expect(right?.channels[2]?.mean).toBeGreaterThan(170)
  })
})

const asSatoriDrawsIt = async (card: ShareCard): Promise<Buffer> => {
  const { sheet } = sheetOf(card)
  const letters = sheet.lines.flatMap((line) =>
    line.units.map((unit) =>
      unitNode(unit, Math.round(line.x + unit.x * line.size), line.y, line, COLOURS[line.colour]),
    ),
  )
  const style = { display: 'flex', ...CARD_SIZE, backgroundColor: COLOURS.paper }
  const root = { style, children: [...sheet.patches.map(patchNode), ...letters] }
  const svg = await satori(elementOf(root), { ...CARD_SIZE, fonts: loadedFonts() })
  return sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer()
}
