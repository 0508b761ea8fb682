/** The faces of scripts whose letters join or stack. A machine that has none of its own leaves such names blank. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { HarfBuzz, ShapedGlyph, ShapingFont } from 'harfbuzzjs'
import type { Script } from '../../model/fields/scripts.ts'

/** Tibetan stacks reach far below the line, and would stand in the next one. */
const SCALES: Readonly<Record<Script, number>> = { arabic: 1, tibetan: 0.8, mongolian: 1 }

/** The size of a script beside Han characters of one em. */
export const scaleOf = (script: Script): number => SCALES[script]

const require = createRequire(import.meta.url)
const locate = require.resolve

/** Between the weights of the words around them: each is one more file beside every poster. Mongolian has but one. */
const FILES: Readonly<Record<Script, string>> = {
  arabic: locate('@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf'),
  tibetan: locate('@expo-google-fonts/noto-serif-tibetan/600SemiBold/NotoSerifTibetan_600SemiBold.ttf'),
  mongolian: locate('@expo-google-fonts/noto-sans-mongolian/400Regular/NotoSansMongolian_400Regular.ttf'),
}

/** Whether a name is that of such a script. */
export const isScript = (name: string): name is Script => Object.hasOwn(FILES, name)

/** The file that words of a script are printed from. */
export const fileOfScript = (script: Script): string => FILES[script]

/** Imported, a package that is a promise is one no more. */
const shaper = await (require('harfbuzzjs') as Promise<HarfBuzz>)

interface ShapingFace {
  font: ShapingFont
  unitsPerEm: number
}

const opened = new Map<string, ShapingFace>()

const shapingFace = (file: string): ShapingFace => {
  const known = opened.get(file)
  if (known) return known
  const face = shaper.createFace(shaper.createBlob(readFileSync(file)), 0)
  const made = { font: shaper.createFont(face), unitsPerEm: face.upem }
  opened.set(file, made)
  return made
}

/** A word's glyphs, side by side as they are drawn. */
const shaped = (word: string, font: ShapingFont): ShapedGlyph[] => {
  const buffer = shaper.createBuffer()
  buffer.addText(word)
  buffer.guessSegmentProperties()
  // Paper is set without kerning.
  shaper.shape(font, buffer, '-kern')
  const glyphs = buffer.json()
  buffer.destroy()
  return glyphs
}

/** How wide a word of its script's size is once its letters are joined, in em; nothing where the face lacks one of them. */
export const shapedWidth = (word: string, script: Script): number | undefined => {
  const { font, unitsPerEm } = shapingFace(fileOfScript(script))
  const glyphs = shaped(word, font)
  if (glyphs.some(({ g }) => g === 0)) return undefined
  return glyphs.reduce((sum, { ax }) => sum + ax, 0) * (scaleOf(script) / unitsPerEm)
}

/** A word with its letters joined, as an SVG group of one em; it stands on the line at zero. */
export const shapedOutline = (word: string, script: Script): string => {
  const { font, unitsPerEm } = shapingFace(fileOfScript(script))
  let pen = 0
  const glyphs = shaped(word, font).map(({ g, ax, dx, dy }) => {
    const path = `<path transform="translate(${pen + dx} ${dy})" d="${font.glyphToPath(g)}"/>`
    pen += ax
    return path
  })
  const scale = scaleOf(script) / unitsPerEm
  return `<g transform="scale(${scale} ${-scale})">${glyphs.join('')}</g>`
}
