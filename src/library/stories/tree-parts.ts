/** All parts of a story's tree. Much faster than `unist-util-visit`, which names each node for stack traces: most plugins need no more. */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast'

type Part = RootContent | ElementContent

const collect = (parts: readonly Part[], into: Part[]): Part[] => {
  for (const part of parts) {
    into.push(part)
    if ('children' in part) collect(part.children, into)
  }
  return into
}

/** Its elements as they are now, in the order of the text. */
export const elementsIn = (tree: Root): Element[] =>
  collect(tree.children, []).filter((part) => part.type === 'element')

/** Its words as they are now, in the order of the text. */
export const textsIn = (tree: Root): Text[] =>
  collect(tree.children, []).filter((part) => part.type === 'text')

/** Whether it has such an element: most stories hold no picture and no link, and need no closer look for one. */
export const holds = (tree: Root, tagName: string): boolean =>
  elementsIn(tree).some((element) => element.tagName === tagName)
