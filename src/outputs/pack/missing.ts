import { photoSize } from '../../library/photos/photo-size.ts'
import type { PackPhoto } from './pack.ts'

/** Narrower photos are grey mush in a newspaper, in pixels of their long edge. */
const LEAST_EDGE = 1200

const ofPhoto = ({ image, caption, role }: PackPhoto, at: number): string[] => {
  const { width, height } = photoSize(image)
  const longest = Math.max(width, height)
  return [
    ...(caption === undefined && role === undefined ? [`第${at + 1}张照片没有写图片说明。`] : []),
    ...(longest < LEAST_EDGE ? [`第${at + 1}张照片只有${longest}像素，登报不够清楚，最好换原图。`] : []),
  ]
}

/** What the photos of a pack lack. */
export const missingOfPhotos = (photos: readonly PackPhoto[]): string[] => photos.flatMap(ofPhoto)

/** What is said where there are fewer photos than whoever receives them asks for. */
export const missingOfNumber = (what: string, count: number, asked: string, least: number): string[] => {
  if (count >= least) return []
  return [`${count === 0 ? `没有${what}` : `${what}只有${count}张`}，${asked}。`]
}
