import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { paletteModule } from '../../scripts/generate/palette.ts'
import { PROGRAM_DIR } from '../fixtures/county.ts'

/** Files that may state a colour, each for a reason of its own. */
const allowed = [
  /** The palette itself. */
  'src/styles/tokens.css',
  'src/styles/dark.css',
  'src/styles/palette.ts',
  /** Scanners want black on white, whatever the board looks like. */
  'src/outputs/paper/QrPicture.astro',
  /** Sample photos are pictures of their own. */
  'scripts/contact-sheet/draw-samples.ts',
]

/** In code a colour is a text of its own: `#1234` in a comment is a thread. */
const HEX = /(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?![-\w])/u.source
const FUNCTION = /\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/u.source
const inStyles = new RegExp(`#${HEX}|${FUNCTION}`, 'giu')
const inCode = new RegExp(`(?<=['"\`])#${HEX}|(?<=['"\`][^\\s]*)${FUNCTION}`, 'giu')
const files = globSync(['{src,cms,scripts}/**/*.{css,ts,tsx,astro,html}'], { cwd: PROGRAM_DIR })
const coloursIn = (file: string) =>
  readFileSync(join(PROGRAM_DIR, file), 'utf8').match(file.endsWith('.css') ? inStyles : inCode) ?? []

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
