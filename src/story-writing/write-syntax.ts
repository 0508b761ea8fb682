import type { Nodes, Root } from 'mdast'
import { parseStory } from '../model/stories/story-markdown.ts'
import { usual, waysToWrite } from './ways-to-write.ts'

/**
 * A story's syntax as Markdown: each block in the most readable way that the portal's reader takes for it. Where two blocks
 * would grow together like that, all of them are written in the library's own way, which knows its neighbours.
 */
export const writeSyntax = (tree: Root): string => {
  const blocks = tree.children.map((block) => faithful({ type: 'root', children: [block] }))
  const story = blocks.join('\n\n')
  return readsAs(story, tree) ? story : faithful(tree)
}

const faithful = (tree: Root): string => {
  const ways = waysToWrite.map((write) => write(tree, undefined))
  return ways.find((markdown) => readsAs(markdown, tree)) ?? usual(tree, undefined)
}

const readsAs = (markdown: string, tree: Root): boolean => meaning(parseStory(markdown)) === meaning(tree)

/** How something is written, which no reader of the page sees. */
const WRITING: ReadonlySet<string> = new Set(['position', 'spread', 'data'])

/** All that a reader sees, to be compared. */
const meaning = (tree: Root): string =>
  JSON.stringify(withWholeTexts(tree), (name, value: unknown) =>
    WRITING.has(name) || value === null ? undefined : value,
  )

/** Words that follow each other are one text. */
const withWholeTexts = (node: Nodes): Nodes => {
  if (!('children' in node)) return node
  const children = node.children.reduce<Nodes[]>((all, child) => {
    const last = all.at(-1)
    if (child.type === 'text' && last?.type === 'text')
      return [...all.slice(0, -1), { type: 'text', value: last.value + child.value }]
    return [...all, withWholeTexts(child)]
  }, [])
  // The same kinds of children as before.
  return { ...node, children } as Nodes
}
