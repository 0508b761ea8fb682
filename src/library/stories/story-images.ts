import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { isLongPicture, isPhotoAddress } from '../../model/media.ts'
import { pictureSources } from '../photos/picture-sources.ts'

const isOwnPhoto = (source: unknown): source is string => typeof source === 'string' && isPhotoAddress(source)

const asResponsive = (node: Element) => {
  const source = node.properties['src']
  if (!isOwnPhoto(source)) return
  const { src, srcset, width, height } = pictureSources(source)
  Object.assign(node.properties, { src, srcset, width, height, loading: 'lazy', decoding: 'async' })
  if (isLongPicture({ width, height })) node.properties['className'] = ['long-picture']
}

/** Photos inside a story get the same sizes as all others; pictures from elsewhere are left out (no request leaves the site). */
export const rehypePortalImages = () => (tree: Root) => {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img') return
    if (isOwnPhoto(node.properties['src'])) return asResponsive(node)
    if (parent && index !== undefined) parent.children.splice(index, 1, { type: 'text', value: '' })
  })
}
