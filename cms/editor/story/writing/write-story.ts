import type { Node } from 'prosemirror-model'
import { parseStory } from '../../../../src/model/stories/story-markdown.ts'
import type { OpenedStory } from '../reading/read-story.ts'
import { isEmptyParagraph } from './block-syntax.ts'
import { closedBlock } from './closed-block.ts'
import { writeBlock } from './write-block.ts'

/** A block on its way into the file. */
interface Piece {
  node: Node
  /** What stood in the file for it, if it still is the same. */
  source: string | undefined
  /** What stood before it, if the same neighbour still does. */
  gap: string | undefined
}

const EMPTY_LINE = '\n\n'

/** The story as Markdown: blocks that nobody touched from their own bytes, all others anew. */
export const writeStory = (doc: Node, opened: OpenedStory): string => {
  const nodes = doc.children.filter((node) => !isEmptyParagraph(node))
  if (isUntouched(nodes, opened)) return asOpened(opened)
  const pieces = piecesOf(nodes, opened)
  if (pieces.length === 0) return ''
  const last = pieces.length - 1
  const story = pieces.reduce<Written>(
    (before, piece, at) => append(before, at < last ? closedPiece(piece) : piece, opened.references),
    nothing,
  )
  return story.markdown + opened.tail
}

const isUntouched = (nodes: readonly Node[], { blocks }: OpenedStory): boolean =>
  nodes.length === blocks.length && nodes.every((node, at) => node === blocks[at]?.node)

const asOpened = ({ blocks, tail }: OpenedStory): string =>
  blocks.map(({ gap, source }) => gap + source).join('') + tail

const OPEN_ENDED: ReadonlySet<string> = new Set(['codeBlock', 'keptBlock'])

const closedPiece = (piece: Piece): Piece => {
  if (piece.source === undefined || !OPEN_ENDED.has(piece.node.type.name)) return piece
  return { ...piece, source: closedBlock(piece.source) }
}

/** What is written so far, and its last block. */
interface Written {
  markdown: string
  last: { node: Node; markdown: string } | undefined
}
const nothing: Written = { markdown: '', last: undefined }

const append = ({ markdown: before, last }: Written, piece: Piece, references: string): Written => {
  const { node, source } = piece
  const usual = source ?? writeBlock(node, references)
  if (last === undefined) {
    const gap = gapBefore(piece, '')
    return { markdown: before + gap + usual, last: { node, markdown: usual } }
  }
  for (const [gap, markdown] of waysToFollow(piece, usual, references)) {
    if (standsApart(last, gap, { node, markdown }))
      return { markdown: before + gap + markdown, last: { node, markdown } }
  }
  return { markdown: before + EMPTY_LINE + usual, last: { node, markdown: usual } }
}

/** As it was; with an empty line between; as a list with the other sign, so that two lists stay two. */
const waysToFollow = (piece: Piece, usual: string, references: string): [gap: string, markdown: string][] => [
  [gapBefore(piece, EMPTY_LINE), usual],
  [EMPTY_LINE, usual],
  ...otherMarkers(piece.node).map((marker): [string, string] => [
    EMPTY_LINE,
    writeBlock(withMarker(piece.node, marker), references),
  ]),
]

const otherMarkers = ({ type, attrs }: Node): string[] => {
  const all = { bulletList: ['-', '*'], orderedList: ['.', ')'] }[type.name]
  return (all ?? []).filter((marker) => marker !== attrs['marker'])
}

const withMarker = (list: Node, marker: string): Node =>
  list.type.create({ ...list.attrs, marker }, list.content)

/** A block that was set in is written from the left, unless it is a paragraph, which is none the worse for it. */
const gapBefore = ({ node, source, gap }: Piece, otherwise: string): string => {
  if (gap === undefined) return otherwise
  return source !== undefined || node.type.name === 'paragraph' ? gap : gap.replace(/[ \t]+$/, '')
}

const SELF_CONTAINED: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'figure',
  'rule',
  'table',
  'blockquote',
])

const known = new WeakMap<Node, { asked: string; answer: boolean }>()

/** Whether two blocks are still two when they are read one after the other. */
const standsApart = (
  before: { node: Node; markdown: string },
  gap: string,
  after: { node: Node; markdown: string },
): boolean => {
  if (SELF_CONTAINED.has(before.node.type.name) && /\n[ \t]*\n$/.test(gap)) return true
  const asked = before.markdown + gap + after.markdown
  const last = known.get(after.node)
  if (last?.asked === asked) return last.answer
  const [first, second, ...others] = parseStory(asked).children
  const answer =
    second !== undefined && others.length === 0 && first?.position?.end.offset === before.markdown.length
  known.set(after.node, { asked, answer })
  return answer
}

/** Which block of the file each block of the story is, or has taken the place of. */
const piecesOf = (nodes: readonly Node[], { blocks }: OpenedStory): Piece[] => {
  const places = new Map(blocks.map(({ node }, at) => [node, at]))
  // The place in the file of the block before; a new block between takes the next place that is free.
  let before = -1
  return nodes.map((node, at) => {
    const place = places.get(node) ?? freePlace(nodes, at, before, places)
    const written = place === undefined ? undefined : blocks[place]
    const gap = place === before + 1 ? written?.gap : undefined
    if (place !== undefined) before = place
    // A word that is written and taken back leaves another node that says the same.
    const source = written?.node === node || written?.node.eq(node) ? written.source : undefined
    return { node, source, gap }
  })
}

/** The place after the block before, if no block that is still there has it. */
const freePlace = (
  nodes: readonly Node[],
  at: number,
  before: number,
  places: ReadonlyMap<Node, number>,
): number | undefined => {
  const next = nodes.slice(at + 1).find((node) => places.has(node))
  const end = next === undefined ? places.size : (places.get(next) ?? 0)
  return before + 1 < end ? before + 1 : undefined
}
