import type { Root } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import { writeSyntax } from '../story-writing/write-syntax.ts'

/** A plain tree as the Markdown of a story. */
export const storyOfTree = (tree: Root): string => {
  const story = toMdast(structuredClone(tree))
  return story.type === 'root' ? writeSyntax(story).trim() : ''
}
