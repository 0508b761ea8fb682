import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { isLongPicture, isPhotoAddress } from '../../model/media.ts'
import { largestPhotoUrl, pictureSources } from '../photos/picture-sources.ts'
import { holds } from './tree-parts.ts'

const isOwnPhoto = (source: unknown): source is string => typeof source === 'string' && isPhotoAddress(source)

const asResponsive = (node: Element, source: string) => {
  const { src, srcset, width, height } = pictureSources(source)
  Object.assign(node.properties, { src, srcset, width, height, loading: 'lazy', decoding: 'async' })
  if (isLongPicture({ width, height })) node.properties['className'] = ['long-picture']
}

/** The link to a photo's large version, as all photos of pages have; one that leads elsewhere already stays. */
const openable = (photo: Element, source: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href: largestPhotoUrl(source), dataPhoto: '' },
  children: [photo],
})

const linkedPhotos = (tree: Root): Set<Element> => {
  const linked = new Set<Element>()
  visit(tree, { tagName: 'a' }, (link) =>
    visit(link, { tagName: 'img' }, (photo) => {
      if (photo.type === 'element') linked.add(photo)
    }),
  )
  return linked
}

/** Photos inside a story get the same sizes as all others; pictures from elsewhere are left out (no request leaves the site). */
export const rehypePortalImages = () => (tree: Root) => {
  if (!holds(tree, 'img')) return
  const linked = linkedPhotos(tree)
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return
    const source = node.properties['src']
    if (!isOwnPhoto(source)) return void parent.children.splice(index, 1, { type: 'text', value: '' })
    asResponsive(node, source)
    if (linked.has(node)) return
    parent.children.splice(index, 1, openable(node, source))
    return SKIP
  })
}
