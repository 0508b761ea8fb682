import type { Node } from 'prosemirror-model'
import { storyExcess } from '../../../../src/model/stories/story-bounds.ts'
import { waysToWrite } from '../../../../src/story-writing/ways-to-write.ts'
import { readBlocks } from '../reading/read-story.ts'
import { blockSyntax } from './block-syntax.ts'
import { plainShape } from './plain-shape.ts'
import { readsTheSame } from './reads-the-same.ts'

/** Nodes never change, so what was written for one stays right as long as the same references stand in the story. */
const written = new WeakMap<Node, { references: string; markdown: string }>()

/**
 * Markdown that reads as the block: each way of writing is read again by the portal's reader, and the first that shows
 * the same words is taken.
 * @param references what the story's other blocks say about links and footnotes
 */
export const writeBlock = (node: Node, references: string): string => {
  const known = written.get(node)
  if (known?.references === references) return known.markdown
  const markdown = faithful(node, references)
  written.set(node, { references, markdown })
  return markdown
}

const faithful = (node: Node, references: string): string => {
  if (node.type.name === 'keptAsText') return node.textContent
  const meant = plainShape(node)
  const tree = { type: 'root' as const, children: [blockSyntax(meant)] }
  let markdown = ''
  for (const write of waysToWrite) {
    const next = write(tree, node.attrs['marker'])
    if (next === markdown) continue
    markdown = next
    // Beyond the bounds of a story the portal shows the signs as they stand: the fewer the better.
    if (storyExcess(markdown) !== undefined) break
    if (isRead(markdown, meant, references)) break
  }
  return markdown
}

const isRead = (markdown: string, meant: Node, references: string): boolean => {
  const [read, ...others] = readBlocks(markdown, references)
  return read !== undefined && others.length === 0 && readsTheSame(read, meant)
}
