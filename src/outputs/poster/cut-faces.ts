/** The faces of a poster, cut to its glyphs: print shops want TrueType in the file, and no reader loads ten megabytes. */
import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { EMOJI_FILE, fileOfCut } from '../type/faces.ts'
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
  pieces: 'pieces',
} as const satisfies Record<FaceFile, string>

const faces: readonly FaceFile[] = [400, 700, 'display', 'emoji', 'pieces']

/** The face behind a file's name without its ending, or nothing. */
export const faceOfFile = (name: string): FaceFile | undefined =>
  faces.find((face) => faceFiles[face] === name)

/** Lines are set letter by letter: what would move letters or turn them upright has no work here. */
const UNUSED_TABLES = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'VORG', 'vhea', 'vmtx', 'DSIG', 'STAT']

const fileOfFace = (face: FaceFile): string => {
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
  const options = { targetFormat: 'truetype' as const, noLayoutClosure: true, dropTables: UNUSED_TABLES }
  return subsetFont(await readFile(fileOfFace(face)), characters, options)
}

const ruleOf = (family: string, weight: number, file: string): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};src:url(${file}.ttf) format('truetype')}`

/** The styles that name the faces; they lie beside a poster's page, as the faces do. */
export const faceStyles = (): string =>
  [
    ruleOf('Paper Sans', 400, faceFiles[400]),
    ruleOf('Paper Sans', 700, faceFiles[700]),
    ruleOf('Paper Display', 700, faceFiles.display),
    ruleOf('Paper Emoji', 700, faceFiles.emoji),
    ruleOf('Paper Pieces', 400, faceFiles.pieces),
  ].join('\n')
