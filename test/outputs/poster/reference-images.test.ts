import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openReferences,
  referenceNames,
  REFERENCES_DIR,
} from '../../../scripts/contact-sheet/references/draw-references.ts'

/** Two greys of sixteen: other processors round the edge of a letter otherwise. */
const UNSEEN = 40
/** A sheet that was set otherwise differs in hundreds; so few are no letter. */
const MOST_PIXELS = 24
const MOST_BYTES = 1_500_000
const DIFFERENCES_DIR = join(tmpdir(), 'cunkou-poster-differences')
const REWRITE = 'npm run contact-sheet -- --posters --references'

let references: Awaited<ReturnType<typeof openReferences>>
beforeAll(async () => {
  references = await openReferences()
})
afterAll(() => references.close())

const fileOf = (name: string) => join(REFERENCES_DIR, `${name}.png`)

const greysOf = (picture: Buffer | string) =>
  sharp(picture).greyscale().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })

type Greys = Awaited<ReturnType<typeof greysOf>>

const isSeen = (one: number, other: number | undefined): boolean => Math.abs(one - (other ?? 255)) > UNSEEN

/** The reference, what is drawn now, and where they differ, side by side. */
const writeDifference = async (name: string, was: Greys, now: Greys, differing: Uint8Array) => {
  mkdirSync(DIFFERENCES_DIR, { recursive: true })
  const { width, height } = now.info
  const [gap, size] = [
    8,
    { width: Math.max(width, was.info.width), height: Math.max(height, was.info.height) },
  ]
  const parts = [was, now, { data: differing, info: now.info }]
  await sharp({
    create: { width: 3 * (size.width + gap), height: size.height, channels: 3, background: '#89a' },
  })
    .composite(
      parts.map(({ data, info }, at) => ({
        input: Buffer.from(data),
        raw: { width: info.width, height: info.height, channels: 1 as const },
        left: at * (size.width + gap),
        top: 0,
      })),
    )
    .png()
    .toFile(join(DIFFERENCES_DIR, `${name}.png`))
}

describe('a poster beside its reference picture', () => {
  it.each(referenceNames)('looks as it did when it was looked at last: %s', async (name) => {
    const [was, now] = [await greysOf(fileOf(name)), await greysOf(await references.draw(name))]
    const isSameSize = was.info.width === now.info.width && was.info.height === now.info.height
    const differing = now.data.map((value, at) => (isSameSize && !isSeen(value, was.data[at]) ? 255 : 0))
    const count = differing.filter((value) => value === 0).length
    if (count > MOST_PIXELS) await writeDifference(name, was, now, differing)
    const told = `${join(DIFFERENCES_DIR, `${name}.png`)} shows where; if it is better now: ${REWRITE}`
    expect(count, told).toBeLessThanOrEqual(MOST_PIXELS)
  })

  it('is there for every picture, and together they are small', () => {
    const files = readdirSync(REFERENCES_DIR)
    expect(files.sort()).toEqual(referenceNames.map((name) => `${name}.png`).sort())
    const bytes = files.reduce((sum, file) => sum + statSync(join(REFERENCES_DIR, file)).size, 0)
    expect(bytes).toBeLessThan(MOST_BYTES)
  })

  it('is told apart from one in which a single line is longer', async () => {
    const was = await greysOf(fileOf('usual-event'))
    const other = await greysOf(readFileSync(fileOf('worst-event-20261207-put-off')))
    expect(was.data.filter((value, at) => isSeen(value, other.data[at])).length).toBeGreaterThan(MOST_PIXELS)
  })
})
