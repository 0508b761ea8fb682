import type { Element, Root } from 'hast'
import type { Part } from './tree.ts'
import { isElement, rewrite, textPart } from './tree.ts'
import { LOST_PICTURE } from '../model/stories/lost-pictures.ts'

/** Where a picture is to be found that came along; nothing for one that did not. */
export type Pictures = (picture: { src: string; alt: string }) => string | undefined

/** Where WeChat keeps a picture's address until somebody scrolls to it. */
const LAZY = 'dataSrc'
/** A page's own dots and lines, which nobody misses. */
const SMALLEST = 3

const isTiny = ({ properties }: Element): boolean =>
  [properties['width'], properties['height']].some((side) => side !== undefined && Number(side) < SMALLEST)

const settle = (picture: Element, pictures: Pictures): Part[] => {
  const { src, alt, title } = picture.properties
  const address = String(picture.properties[LAZY] ?? src ?? '')
  const words = String(alt ?? '').trim()
  const place = pictures({ src: address, alt: words })
  if (place === undefined) return isTiny(picture) ? [] : [textPart(LOST_PICTURE)]
  picture.properties = { src: place, alt: words, ...(title === undefined ? {} : { title }) }
  return [picture]
}

/** Gives each picture its place, and leaves a mark where one did not come along. */
export const settlePictures = (tree: Root, pictures: Pictures): void =>
  rewrite(tree, (part) => (isElement(part, 'img') ? settle(part, pictures) : [part]))
