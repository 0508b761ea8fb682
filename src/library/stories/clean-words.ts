import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { cleanCharacters } from '../../model/characters/clean-characters.ts'

/** As a rehype plugin: no unseen characters, not even those that were written by their number (`&#8238;`). */
export const rehypeCleanWords = () => (tree: Root) => {
  visit(tree, 'text', (node) => {
    node.value = cleanCharacters(node.value)
  })
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['alt', 'title']) {
      const words = properties[name]
      if (typeof words === 'string') properties[name] = cleanCharacters(words)
    }
  })
}
