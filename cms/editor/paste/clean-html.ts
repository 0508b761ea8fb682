import type { Root } from 'hast'
import { fromDom } from 'hast-util-from-dom'
import { toHtml } from 'hast-util-to-html'
import { makePlain } from '../../../src/foreign-text/plain-tree.ts'
import { pictureInAddress } from './picture-in-address.ts'

/** Pasted HTML made fit for the story. */
export interface CleanHtml {
  html: string
  /** A picture for each mark that stands in it, in their order; nothing for one that did not come along. */
  pictures: (File | undefined)[]
}

/** Only what lies on the other's own machine comes as a file beside the text. */
const IS_ON_THEIR_MACHINE = /^(?:file:|[a-z]:[\\/]|cid:|webkit-fake-url:)/i

/** The portal's own address of a picture of ours, also where it was copied from a page of the desk. */
const ownAddress = (src: string): string | undefined => {
  if (src.startsWith('/media/')) return src
  const { origin, pathname } = new URL(src, location.href)
  return origin === location.origin ? /^\/api(\/media\/.+)$/.exec(decodeURI(pathname))?.[1] : undefined
}

/**
 * Takes out what Word, WPS and WeChat put around their text, and makes its lists and tables such as a story holds. Pictures of
 * ours stay; of all others there stays a mark, with the picture that belongs there where the clipboard has it.
 * @param files the pictures that came beside the text
 */
export const cleanHtml = (html: string, files: readonly File[] = []): CleanHtml => {
  const page = fromDom(new DOMParser().parseFromString(html, 'text/html').body)
  const tree: Root = { type: 'root', children: page.type === 'element' ? page.children : [] }
  const beside = [...files]
  const pictures: (File | undefined)[] = []
  makePlain(tree, ({ src }) => {
    const own = ownAddress(src)
    if (own !== undefined) return own
    const isBeside = IS_ON_THEIR_MACHINE.test(src)
    pictures.push(pictureInAddress(src) ?? (isBeside ? beside.shift() : undefined))
    return undefined
  })
  return { html: toHtml(tree), pictures }
}
