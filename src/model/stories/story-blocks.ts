import type { List, Nodes, RootContent, Table } from 'mdast'
import { cleanCharacters } from '../characters/clean-characters.ts'
import { storyTree, wordsOf } from './story-syntax.ts'

/** A part of a story as it is set on paper, where nothing can be tapped. */
export type StoryBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** `mark` is the number of a numbered list, or a dot. */
  | { kind: 'item'; mark: string; depth: number; text: string }
  /** Rows of cells; the first row names the columns. */
  | { kind: 'table'; rows: string[][] }

const clean = (node: Nodes): string => cleanCharacters(wordsOf(node)).trim()

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const tableBlock = ({ children }: Table): StoryBlock => ({
  kind: 'table',
  rows: children.map((row) => row.children.map((cell) => clean(cell).replaceAll('\n', ' '))),
})

const listBlocks = (list: List, depth: number): StoryBlock[] =>
  list.children.flatMap((item, index) => {
    const [first, ...rest] = item.children
    const mark = list.ordered ? `${(list.start ?? 1) + index}.` : '·'
    const own: StoryBlock[] =
      first === undefined || first.type === 'list' ? [] : [{ kind: 'item', mark, depth, text: clean(first) }]
    const deeper = own.length > 0 ? rest : item.children
    return [...own, ...deeper.flatMap((node) => blocksOf(node, depth + 1))]
  })

const blocksOf = (node: RootContent, depth: number): StoryBlock[] => {
  if (node.type === 'list') return listBlocks(node, depth)
  if (node.type === 'table') return [tableBlock(node)]
  if (node.type === 'blockquote') return node.children.flatMap((child) => blocksOf(child, depth))
  const kind = node.type === 'heading' ? 'heading' : 'paragraph'
  return lines(clean(node)).map((text) => ({ kind, text }))
}

/** A story in its blocks; pictures, marks and link targets gone. */
export const storyBlocks = (markdown: string): StoryBlock[] =>
  storyTree(markdown).children.flatMap((node) => blocksOf(node, 0))
