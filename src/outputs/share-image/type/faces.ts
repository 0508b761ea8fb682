/** The faces of a share image: files of npm packages, so that every machine draws the same picture. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readFace, type Face } from './sfnt.ts'

/** Weights of the text face that the design uses. */
export type Weight = 400 | 700

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

/** The faces that texts are measured with. */
export interface Faces {
  text: Record<Weight, Face>
  emoji: Face
}

let measured: Faces | undefined

/** The measuring side of the same files, read once per process. */
export const faces = (): Faces => {
  measured ??= readFaces()
  return measured
}

const readFaces = (): Faces => {
  const face = (name: string, weight: number): Face => {
    const font = loadedFonts().find((each) => each.name === name && each.weight === weight)
    if (!font) throw new Error(`The design has no face ${name} ${weight}.`)
    return readFace(font.data)
  }
  return { text: { 400: face('Text', 400), 700: face('Text', 700) }, emoji: face('Emoji', 700) }
}
