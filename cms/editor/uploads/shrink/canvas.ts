import type { PictureSize } from '../../../../src/model/media.ts'

/** What a photo is drawn on, in a page or in a worker. */
export interface Canvas {
  context: CanvasDrawImage & CanvasFillStrokeStyles & CanvasRect & CanvasImageSmoothing
  toJpeg: (quality: number) => Promise<Blob>
  /** Gives its memory back at once; some phones allow only a few large canvases. */
  release: () => void
}

const JPEG = 'image/jpeg'

/** A canvas of that size; in a page it is the page's own, in a worker one off the screen. */
export const canvasOf = (size: PictureSize): Canvas =>
  typeof document === 'undefined' ? offScreen(size) : inPage(size)

const released = (canvas: PictureSize) => () => {
  canvas.width = 0
  canvas.height = 0
}

const offScreen = ({ width, height }: PictureSize): Canvas => {
  const canvas = new OffscreenCanvas(width, height)
  return {
    context: there(canvas.getContext('2d')),
    toJpeg: (quality) => canvas.convertToBlob({ type: JPEG, quality }),
    release: released(canvas),
  }
}

const inPage = (size: PictureSize): Canvas => {
  const canvas = Object.assign(document.createElement('canvas'), size)
  return {
    context: there(canvas.getContext('2d')),
    toJpeg: (quality) =>
      new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(NO_MEMORY)), JPEG, quality)
      }),
    release: released(canvas),
  }
}

const NO_MEMORY = new Error('no memory for a canvas of this size')

const there = <Context>(context: Context | null): Context => {
  if (context === null) throw NO_MEMORY
  return context
}
