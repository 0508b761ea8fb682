/** The faces of share images and paper: files of npm packages, so that every machine sets the same lines. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readFace, type Face } from './sfnt.ts'

/** Weights of the text face that the design uses. */
export type Weight = 400 | 700

/** What a text is set in: a weight of the text face, or the display face that paper carries. */
export type Cut = Weight | 'display'

const locate = createRequire(import.meta.url).resolve

/** The font files of the design, by family name and weight. */
export const FACE_FILES = [
  {
    name: 'Text',
    weight: 400,
    file: locate('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  },
  {
    name: 'Text',
    weight: 700,
    file: locate('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  },
  {
    name: 'Emoji',
    weight: 700,
    file: locate('@expo-google-fonts/noto-emoji/700Bold/NotoEmoji_700Bold.ttf'),
  },
] as const

/** The file of pictures among the words. */
export const EMOJI_FILE = FACE_FILES[2].file

/** Headlines on paper. No share image is drawn with it, so it is no weight of theirs. */
export const DISPLAY_FILE = locate('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf')

/** The file of what a text is set in. */
export const fileOfCut = (cut: Cut): string =>
  cut === 'display'
    ? DISPLAY_FILE
    : (FACE_FILES.find(({ name, weight }) => name === 'Text' && weight === cut)?.file ?? DISPLAY_FILE)

/** A font in the shape that both satori and Takumi take. */
export interface LoadedFont {
  name: string
  weight: 400 | 700
  style: 'normal'
  data: Buffer
}

let loaded: LoadedFont[] | undefined

/** The font files' contents, read once per process. */
export const loadedFonts = (): LoadedFont[] => {
  loaded ??= FACE_FILES.map(({ name, weight, file }) => ({
    name,
    weight,
    style: 'normal',
    data: readFileSync(file),
  }))
  return loaded
}

const measured = new Map<string, Face>()

/** The measuring side of a file: its tables alone stay, so that a process that only sets lines holds no faces. */
const faceIn = (file: string): Face => {
  const face = measured.get(file) ?? readFace(readFileSync(file))
  measured.set(file, face)
  return face
}

/** The face that a text is measured with. */
export const textFace = (cut: Cut): Face => faceIn(fileOfCut(cut))

/** The face of pictures among the words. */
export const emojiFace = (): Face => faceIn(EMOJI_FILE)
