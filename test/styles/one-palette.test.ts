import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { paletteModule } from '../../scripts/generate-palette.ts'
import { PROGRAM_DIR } from '../fixtures/county.ts'

/** Files that may state a colour, each for a reason of its own. */
const allowed = [
  /** The palette itself. */
  'src/styles/tokens.css',
  'src/styles/dark.css',
  'src/styles/palette.ts',
  /** Scanners want black on white, whatever the board looks like. */
  'src/outputs/paper/QrPicture.astro',
  /** Examples in an editor's hint. */
  'src/model/site.ts',
  'src/model/vocabularies.ts',
]

const COLOUR =
  /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?![-\w])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/giu
/** Sample photos are pictures of their own. */
const exclude = ['src/outputs/share-image/samples/**']
const files = globSync(['src/**/*.{css,ts,astro}', 'cms/**/*.{css,ts,tsx,html}'], {
  cwd: PROGRAM_DIR,
  exclude,
})
const coloursIn = (file: string) => readFileSync(join(PROGRAM_DIR, file), 'utf8').match(COLOUR) ?? []

describe('the palette', () => {
  it('is stated nowhere but in the tokens', () => {
    const stating = files.filter((file) => !allowed.includes(file) && coloursIn(file).length > 0)
    expect(stating).toEqual([])
  })

  it.each(allowed)('still needs its exception: %s', (file) => {
    expect(coloursIn(file).length).toBeGreaterThan(0)
  })

  it('reaches what no browser draws as it stands in the tokens', () => {
    expect(readFileSync(join(PROGRAM_DIR, 'src/styles/palette.ts'), 'utf8')).toBe(paletteModule())
  })
})
