/** The faces of a poster, cut to its glyphs: print shops want TrueType in the file, and no reader loads ten megabytes. */
import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { EMOJI_FILE, fileOfCut } from '../type/faces.ts'
import { fileOfScript, isScript } from '../type/script-faces.ts'
import { scriptNames, type Script } from '../../model/fields/scripts.ts'
import type { PosterKind } from '../../model/posters/poster-kinds.ts'
import { formatsOf, type Poster } from './poster.ts'
import { charactersOfPieces } from './laying/piece-words.ts'
import { charactersOf, type PaperFace } from './sheet/characters.ts'

/** What the page itself writes on pieces of a poster has a file of its own, which only they ask for. */
type FaceFile = PaperFace | 'pieces'

/** The file of each face beside a poster's page. */
export const faceFiles = {
  400: 'sans-400',
  700: 'sans-700',
  display: 'display',
  emoji: 'emoji',
  arabic: 'arabic',
  tibetan: 'tibetan',
  mongolian: 'mongolian',
  pieces: 'pieces',
} as const satisfies Record<FaceFile, string>

const faces: readonly FaceFile[] = [400, 700, 'display', 'emoji', ...scriptNames, 'pieces']

/** The face behind a file's name without its ending, or nothing. */
export const faceOfFile = (name: string): FaceFile | undefined =>
  faces.find((face) => faceFiles[face] === name)

/** Upright lines have no work here. */
const UNUSED_TABLES = ['BASE', 'VORG', 'vhea', 'vmtx', 'DSIG', 'STAT']
/** Lines are set letter by letter, so nothing moves letters either. */
const JOINING_TABLES = ['GSUB', 'GPOS', 'GDEF']

const isFaceOfScript = (face: FaceFile): face is Script => typeof face === 'string' && isScript(face)

const fileOfFace = (face: FaceFile): string => {
  if (isFaceOfScript(face)) return fileOfScript(face)
  if (face === 'emoji') return EMOJI_FILE
  return fileOfCut(face === 'pieces' ? 400 : face)
}

const charactersIn = (poster: Poster, kind: PosterKind, face: FaceFile): string | undefined => {
  if (face === 'pieces') return charactersOfPieces()
  return charactersOf(formatsOf(kind).flatMap((format) => poster.compose(format))).get(face)
}

/** A face with the glyphs that a poster shows and no others, as TrueType. */
export const cutFace = async (poster: Poster, kind: PosterKind, face: FaceFile): Promise<Buffer> => {
  // A face of no glyph at all is none: a blank keeps it whole.
  const characters = charactersIn(poster, kind, face) ?? ' '
  const joins = isFaceOfScript(face)
  const dropTables = joins ? UNUSED_TABLES : [...UNUSED_TABLES, ...JOINING_TABLES]
  const options = { targetFormat: 'truetype' as const, noLayoutClosure: !joins, dropTables }
  return subsetFont(await readFile(fileOfFace(face)), characters, options)
}

/** A browser makes no bold of its own out of the one weight there is. */
const EVERY_WEIGHT = '400 700'

/** What the sheet's styles call each face. */
const families: Record<FaceFile, { family: string; weight: number | string }> = {
  400: { family: 'Paper Sans', weight: 400 },
  700: { family: 'Paper Sans', weight: 700 },
  display: { family: 'Paper Display', weight: 700 },
  emoji: { family: 'Paper Emoji', weight: 700 },
  arabic: { family: 'Paper Arabic', weight: EVERY_WEIGHT },
  tibetan: { family: 'Paper Tibetan', weight: EVERY_WEIGHT },
  mongolian: { family: 'Paper Mongolian', weight: EVERY_WEIGHT },
  pieces: { family: 'Paper Pieces', weight: 400 },
}

const ruleOf = (face: FaceFile, source: string): string => {
  const { family, weight } = families[face]
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${source}) format('truetype')}`
}

/** The styles that name the faces; they lie beside a poster's page, as the faces do. */
export const faceStyles = (): string => faces.map((face) => ruleOf(face, `${faceFiles[face]}.ttf`)).join('\n')

/** The same with the faces in them that the sheets show, for a page that may ask for no file. */
export const faceStylesWithin = async (poster: Poster, kind: PosterKind): Promise<string> => {
  const shown = faces.filter((face) => face !== 'pieces' && charactersIn(poster, kind, face))
  const rules = shown.map(async (face) => {
    const bytes = await cutFace(poster, kind, face)
    return ruleOf(face, `data:font/ttf;base64,${bytes.toString('base64')}`)
  })
  return (await Promise.all(rules)).join('\n')
}
