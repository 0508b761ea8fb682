/**
 * npm run contact-sheet: puts the share images of a release side by side on one picture, to be looked at.
 * `contact-sheet.ts [RELEASE FOLDER] [--out FILE.png] [--limit 48]`; without a folder it draws the sample cards.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import sharp, { type OverlayOptions } from 'sharp'

const CELL = { width: 600, height: 315 }
const GAP = 20
const COLUMNS = 3

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'contact-sheet.png' },
    limit: { type: 'string', default: '48' },
  },
})
const [release] = positionals
const folder = release ?? drawSamples()
const images = pickEvenly(imagesIn(join(folder, 'share')), Number(values.limit))
if (images.length === 0) {
  console.error(`${folder} 里没有分享图（share/…/*.png）。`)
  process.exitCode = 1
} else {
  await layOut(images, values.out)
  console.log(`${images.length} 张分享图：${values.out}`)
}
if (release === undefined) rmSync(folder, { recursive: true })

/** The samples are drawn in a process of their own: scripts know nothing of the outputs. */
function drawSamples(): string {
  const target = mkdtempSync(join(tmpdir(), 'cunkou-contact-sheet-'))
  const script = fileURLToPath(new URL('../src/outputs/share-image/samples/draw-samples.ts', import.meta.url))
  spawnSync(process.execPath, [script, target], { stdio: 'inherit' })
  return target
}

function imagesIn(share: string): string[] {
  try {
    const names = readdirSync(share, { recursive: true, encoding: 'utf8' })
    return names
      .filter((name) => name.endsWith('.png'))
      .sort()
      .map((name) => join(share, name))
  } catch {
    return []
  }
}

function pickEvenly(files: string[], limit: number): string[] {
  const step = Math.max(1, files.length / limit)
  return files.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

async function layOut(files: string[], out: string): Promise<void> {
  const cells = await Promise.all(files.map(cell))
  const rows = Math.ceil(files.length / COLUMNS)
  const background = '#8d8374'
  await sharp({
    create: { width: place(COLUMNS, CELL.width), height: place(rows, CELL.height), channels: 3, background },
  })
    .composite(cells)
    .png({ compressionLevel: 9 })
    .toFile(out)
}

async function cell(file: string, index: number): Promise<OverlayOptions> {
  const input = await sharp(file).resize(CELL.width, CELL.height).toBuffer()
  return {
    input,
    left: place(index % COLUMNS, CELL.width),
    top: place(Math.floor(index / COLUMNS), CELL.height),
  }
}

/** Where the cell of an index starts, and with the count of cells where all end. */
function place(index: number, size: number): number {
  return GAP + index * (size + GAP)
}
