import type { Element, Root } from 'hast'
import { elementsIn } from './tree-parts.ts'

/** The page's own title is its h1, so a story's headings begin below it. */
const TITLE_LEVEL = 1
const DEEPEST = 6

const levelOf = ({ tagName }: Element): number | undefined =>
  /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined

/**
 * As a rehype plugin: headings of any levels as one whole outline under the page's title. What was written above another
 * stays above it, and none is left out between them.
 */
export const rehypeHeadingOrder = () => (tree: Root) => {
  const above: number[] = []
  for (const node of elementsIn(tree)) {
    const level = levelOf(node)
    if (level === undefined) continue
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    node.tagName = `h${Math.min(TITLE_LEVEL + above.length, DEEPEST)}`
  }
}
