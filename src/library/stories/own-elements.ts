import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { elementsIn, holds } from './tree-parts.ts'

/** Only our own plugins see it; what editors may write never passes the sanitiser under this name. */
const WRITTEN = 'dataWrittenAsMarkdown'

/** As a rehype plugin, before HTML is read: marks the pictures that were written as Markdown, which checks know of. */
export const rehypeMarkPictures = () => (tree: Root) => {
  for (const { tagName, properties } of elementsIn(tree)) if (tagName === 'img') properties[WRITTEN] = ''
}

/** As a rehype plugin, once HTML is read: pictures written as HTML go, because no check has looked for their files. */
export const rehypeDropOtherPictures = () => (tree: Root) => {
  if (!holds(tree, 'img')) return
  visit(tree, 'element', ({ tagName, properties }, index, parent) => {
    if (tagName !== 'img' || properties[WRITTEN] !== undefined) return
    if (parent && index !== undefined) parent.children.splice(index, 1, { type: 'text', value: '' })
  })
}

/** As a rehype plugin, at the end: a link whose address was refused or is not there is only its words, and looks like them. */
export const rehypeDeadLinksToWords = () => (tree: Root) => {
  for (const node of elementsIn(tree))
    if (node.tagName === 'a' && node.properties['href'] === undefined) node.tagName = 'span'
}
