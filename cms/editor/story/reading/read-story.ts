import type { RootContent } from 'mdast'
import type { Node } from 'prosemirror-model'
import { storyExcess } from '../../../../src/model/stories/story-bounds.ts'
import { nodesOf, parseStory } from '../../../../src/model/stories/story-markdown.ts'
import { mendedStory } from '../../../../src/model/stories/story-mending.ts'
import { storySchema } from '../story-schema.ts'
import { readBlock, sourceOf } from './read-block.ts'

/** A block of a story with what was written for it. */
export interface WrittenBlock {
  node: Node
  source: string
  /** Blank lines and indents between the block before and this one. */
  gap: string
}

/** A story as it was opened: every block knows its own bytes, so that one which nobody touches is written from them. */
export interface OpenedStory {
  doc: Node
  blocks: readonly WrittenBlock[]
  /** What stands behind the last block. */
  tail: string
  /** What other blocks refer to: where links lead, and the words of footnotes. */
  references: string
}

/** Reads a story as the portal reads it. Never throws: what is no story is shown as its lines. */
export const readStory = (markdown: string): OpenedStory => {
  if (storyExcess(markdown) !== undefined) return asLines(markdown)
  const { children } = parseStory(markdown)
  const references = referencesOf(children, markdown)
  let at = 0
  const blocks = children.map((block): WrittenBlock => {
    const source = sourceOf(block, markdown)
    const gap = markdown.slice(at, block.position?.start.offset)
    at = block.position?.end.offset ?? at
    return { node: asShown(block, { source, markdown, references }), source, gap }
  })
  return { doc: docOf(blocks), blocks, tail: markdown.slice(at), references }
}

/** The blocks of a text that stands alone, as the portal shows them. */
export const readBlocks = (markdown: string, references: string): Node[] => {
  const whole = mendedStory(markdown) + (references && `\n\n${references}`)
  const { children } = parseStory(whole)
  const own = children.length - (references === '' ? 0 : parseStory(references).children.length)
  return children.slice(0, own).map((block) => readBlock(block, whole))
}

const docOf = (blocks: readonly WrittenBlock[]): Node =>
  storySchema.node(
    'doc',
    null,
    blocks.length === 0 ? storySchema.node('paragraph') : blocks.map(({ node }) => node),
  )

const asLines = (markdown: string): OpenedStory => {
  const node = storySchema.node('keptAsText', null, storySchema.text(markdown))
  const blocks = [{ node, source: markdown, gap: '' }]
  return { doc: docOf(blocks), blocks, tail: '', references: '' }
}

const isReferredTo = (block: RootContent): boolean =>
  nodesOf(block).some(({ type }) => type === 'definition' || type === 'footnoteDefinition')

const referencesOf = (blocks: readonly RootContent[], markdown: string): string =>
  blocks
    .filter(isReferredTo)
    .map((block) => sourceOf(block, markdown))
    .join('\n\n')

/** A picture that is written wrongly shows as the portal mends it; its bytes stay until somebody changes the block. */
const asShown = (
  block: RootContent,
  { source, markdown, references }: { source: string; markdown: string; references: string },
): Node => {
  if (mendedStory(source) === source) return readBlock(block, markdown)
  const [mended, ...others] = readBlocks(source, references)
  return mended && others.length === 0 ? mended : readBlock(block, markdown)
}
