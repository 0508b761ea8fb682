import type { Edit } from './areas.ts'

/** As the gateway hides a face: a few means, washed out. */
const MEANS_ALONG = 5
const HALF_A_TURN = 180

/** A photo's size as it stands after its turn. */
export const turnedSize = ({ width, height }: { width: number; height: number }, turn: Edit['turn']) =>
  turn % HALF_A_TURN === 0 ? { width, height } : { width: height, height: width }

/** Draws a photo turned and with its hidden areas, as it will come out but for the cut. */
export const drawEdit = (canvas: HTMLCanvasElement, photo: HTMLImageElement, { turn, blur }: Edit): void => {
  const own = { width: photo.naturalWidth, height: photo.naturalHeight }
  const { width, height } = turnedSize(own, turn)
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.save()
  pen.translate(width / 2, height / 2)
  pen.rotate((turn * Math.PI) / HALF_A_TURN)
  pen.drawImage(photo, -own.width / 2, -own.height / 2)
  pen.restore()
  for (const area of blur) hide(pen, area)
}

const hide = (pen: CanvasRenderingContext2D, area: Edit['blur'][number]) => {
  const { canvas } = pen
  const [x, y] = [area.x * canvas.width, area.y * canvas.height]
  const [width, height] = [area.width * canvas.width, area.height * canvas.height]
  const patch = Math.max(width, height) / MEANS_ALONG
  const few = document.createElement('canvas')
  few.width = Math.max(1, Math.round(width / patch))
  few.height = Math.max(1, Math.round(height / patch))
  few.getContext('2d')?.drawImage(canvas, x, y, width, height, 0, 0, few.width, few.height)
  pen.save()
  pen.beginPath()
  if (area.shape === 'ellipse')
    pen.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI)
  else pen.rect(x, y, width, height)
  pen.clip()
  pen.drawImage(few, x, y, width, height)
  pen.restore()
}
