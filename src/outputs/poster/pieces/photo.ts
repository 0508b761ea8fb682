/** Photos on paper: filling their place, with a caption line below. */
import { pictureSources } from '../../../library/photos/picture-sources.ts'
import type { PhotoView } from '../../../library/photos/photo-view.ts'
import { stack, type Piece } from '../sheet/piece.ts'
import { setText, type Look } from '../sheet/text.ts'

const CAPTION: Look = { cut: 400, colour: 'ink-soft' }

/** A photo of a width and height. */
export const photo = (
  { image, alt }: Pick<PhotoView, 'image' | 'alt'>,
  width: number,
  height: number,
): Piece => ({
  height,
  marks: [{ kind: 'photo', x: 0, y: 0, width, height, image, alt }],
})

/** Whether a photo is taller than wide. */
export const isUpright = (image: string): boolean => {
  const { width, height } = pictureSources(image)
  return height > width
}

/** A photo with what it shows below it. */
export const captioned = (view: PhotoView, width: number, height: number, size = 42): Piece =>
  view.caption === undefined
    ? photo(view, width, height)
    : stack(
        [
          photo(view, width, height),
          setText(view.caption, CAPTION, { width, sizes: [size], leading: 1.35, rag: 'full' }),
        ],
        14,
      )

/** A portrait on its mount: a thin edge around white; a broad black one for those who have died. */
export const mounted = (
  image: string,
  alt: string,
  width: number,
  height: number,
  isMourned: boolean,
): Piece => {
  const mat = 22
  const edge = isMourned ? 14 : 3
  const inner = { width: width - 2 * mat, height: height - 2 * mat }
  return {
    height,
    marks: [
      { kind: 'patch', colour: isMourned ? 'ink' : 'rule-strong', x: 0, y: 0, width, height },
      {
        kind: 'patch',
        colour: 'sheet',
        x: edge,
        y: edge,
        width: width - 2 * edge,
        height: height - 2 * edge,
      },
      { kind: 'photo', x: mat, y: mat, ...inner, image, alt },
    ],
  }
}
