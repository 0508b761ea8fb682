import type { Area, BlurShape } from '../../../protocol/library.ts'

/** What is being done to a photo; areas are parts of the turned photo's width and height. */
export interface Edit {
  turn: 0 | 90 | 180 | 270
  crop?: Area | undefined
  blur: (Area & { shape: BlurShape })[]
}

export const UNTOUCHED: Edit = { turn: 0, blur: [] }

/** Smaller ones could not be taken hold of. */
const LEAST = 0.03
const FACE = 0.16

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** An area pushed by parts of the photo, as far as its edges. */
export const moved = <A extends Area>(area: A, right: number, down: number): A => ({
  ...area,
  x: within(area.x + right, 0, 1 - area.width),
  y: within(area.y + down, 0, 1 - area.height),
})

/** An area whose lower right corner was pulled. */
export const resized = <A extends Area>(area: A, right: number, down: number): A => ({
  ...area,
  width: within(area.width + right, LEAST, 1 - area.x),
  height: within(area.height + down, LEAST, 1 - area.y),
})

/** The area on the photo after a quarter turn to the right. */
export const turnedRight = <A extends Area>(area: A): A => ({
  ...area,
  x: 1 - area.y - area.height,
  y: area.x,
  width: area.height,
  height: area.width,
})

/** A new area over a face, around a point. @param ratio the photo's width by its height */
export const faceAt = (x: number, y: number, ratio: number): Area => {
  const width = ratio > 1 ? FACE / ratio : FACE
  const height = Math.min(1, width * ratio)
  return moved({ x: x - width / 2, y: y - height / 2, width, height }, 0, 0)
}

/** The whole edit after a quarter turn to the right. */
export const turnedEdit = ({ turn, crop, blur }: Edit): Edit => ({
  turn: ((turn + 90) % 360) as Edit['turn'],
  blur: blur.map(turnedRight),
  ...(crop && { crop: turnedRight(crop) }),
})

/** Whether anything would come out different. */
export const isTouched = ({ turn, crop, blur }: Edit): boolean =>
  turn !== 0 || crop !== undefined || blur.length > 0
