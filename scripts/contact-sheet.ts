/**
 * `npm run contact-sheet -- [RELEASE FOLDER] [--out FILE.png] [--limit 48]`: puts the share images of a release side by
 * side on one picture, to be looked at; without a folder it draws the sample cards. `--posters` shows a poster of each
 * kind in each shape of paper instead, out of the live release; `--posters --references` draws the small pictures anew
 * that a test compares every kind with.
 */
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawSamples } from './contact-sheet/draw-samples.ts'
import { GRID_OF_CARDS, GRID_OF_POSTERS, layOut } from './contact-sheet/lay-out.ts'
import { optionsOrEnd } from './terminal/arguments.ts'
import { orSentence } from './terminal/or-sentence.ts'

const { values, positionals } = optionsOrEnd(
  'npm run contact-sheet -- [RELEASE FOLDER] [--out FILE.png] [--limit 48] [--posters [--references]]',
  {
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'contact-sheet.png' },
      limit: { type: 'string', default: '48' },
      posters: { type: 'boolean', default: false },
      references: { type: 'boolean', default: false },
    },
  },
)

/** So many of a long list, from its beginning to its end. */
const pickEvenly = (files: readonly string[], limit: number): string[] => {
  const step = Math.max(1, files.length / limit)
  return files.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

const sheetOf = async (release: string): Promise<void> => {
  const found = globSync('share/**/*.png', { cwd: release }).sort()
  const images = pickEvenly(found, Number(values.limit)).map((name) => join(release, name))
  if (images.length === 0) {
    console.error(`${release} 里没有分享图（share/…/*.png）。`)
    process.exitCode = 1
    return
  }
  await layOut(images, values.out, GRID_OF_CARDS)
  console.log(`${images.length} 张分享图：${values.out}`)
}

const sheetOfSamples = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-contact-sheet-'))
  await drawSamples(folder)
  await sheetOf(folder)
  rmSync(folder, { recursive: true })
}

const sheetOfPosters = (): Promise<number> =>
  orSentence(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cunkou-contact-sheet-'))
    // Loaded only here: it needs a browser, which share images do without.
    const { drawPosters } = await import('./contact-sheet/draw-posters.ts')
    try {
      const pictures = await drawPosters(folder)
      await layOut(pictures, values.out, GRID_OF_POSTERS)
      console.log(`${pictures.length} 张海报：${values.out}`)
    } finally {
      rmSync(folder, { recursive: true })
    }
    return 0
  })

const drawReferences = async (): Promise<void> => {
  const { writeReferences } = await import('./contact-sheet/references/write-references.ts')
  const bytes = await writeReferences()
  console.log(`海报的比对图都重新画了，共 ${Math.round(bytes / 1024)} KB；请先看一看再提交。`)
}

const [release] = positionals
if (values.posters && values.references) await drawReferences()
else if (values.posters) process.exitCode = await sheetOfPosters()
else await (release === undefined ? sheetOfSamples() : sheetOf(release))
