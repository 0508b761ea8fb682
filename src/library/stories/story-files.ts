import type { Root } from 'hast'
import { linkedMedia, plainMediaAddress } from '../../model/media.ts'
import { isOffered } from '../photos/media-file.ts'
import { elementsIn } from './tree-parts.ts'

/** Every sign of a name escaped that means something in an address. */
const escapedPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** As a rehype plugin: links to files of the portal find them, whatever they are called; without a file only the words stay. */
export const rehypeStoryFiles = () => (tree: Root) => {
  for (const { tagName, properties } of elementsIn(tree)) {
    const href = properties['href']
    const file = tagName === 'a' && typeof href === 'string' ? linkedMedia(href) : undefined
    if (file === undefined || typeof href !== 'string') continue
    if (isOffered(file)) properties['href'] = escapedPath(plainMediaAddress(file)) + href.slice(file.length)
    else delete properties['href']
  }
}
