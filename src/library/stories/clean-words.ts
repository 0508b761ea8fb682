import type { Root } from 'hast'
import { cleanCharacters } from '../../model/characters/clean-characters.ts'
import { elementsIn, textsIn } from './tree-parts.ts'

/** As a rehype plugin: no unseen characters, not even those that were written by their number (`&#8238;`). */
export const rehypeCleanWords = () => (tree: Root) => {
  for (const text of textsIn(tree)) text.value = cleanCharacters(text.value)
  for (const { properties } of elementsIn(tree))
    for (const name of ['alt', 'title']) {
      const words = properties[name]
      if (typeof words === 'string') properties[name] = cleanCharacters(words)
    }
}
