import type { Element, ElementContent, Root, RootContent, Text } from 'hast'

/** What may stand inside a tree of HTML. */
export type Part = Extract<ElementContent, { type: 'element' | 'text' | 'comment' }>
/** What holds parts. */
export type Holder = Root | Element

const isPart = (child: RootContent): child is Part => ['element', 'text', 'comment'].includes(child.type)

/** A holder's parts; what no page shows (a doctype) is none. */
export const partsOf = (holder: Holder): Part[] => {
  const children: RootContent[] = holder.children
  return children.filter(isPart)
}

/** Gives a holder other parts. */
export const setParts = (holder: Holder, parts: readonly Part[]): void => {
  holder.children = [...parts]
}

/** Whether a part is an element, with one of these names where any are told. */
export const isElement = <Name extends string = string>(
  part: RootContent | Root | undefined,
  ...names: readonly Name[]
): part is Element & { tagName: Name } =>
  part?.type === 'element' && (names.length === 0 || names.some((name) => name === part.tagName))

/** A new element. */
export const element = (
  tagName: string,
  children: readonly ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children: [...children] })

export const textPart = (value: string): Text => ({ type: 'text', value })

/** The words in a part, as they stand one behind the other. */
export const wordsIn = (part: RootContent | Root): string => {
  if (part.type === 'text') return part.value
  if (isElement(part, 'br')) return '\n'
  return 'children' in part ? part.children.map(wordsIn).join('') : ''
}

/** Every element in a holder, each before what it holds. */
export const elementsIn = (holder: Holder): Element[] =>
  partsOf(holder).flatMap((part) => (part.type === 'element' ? [part, ...elementsIn(part)] : []))

/** Puts other parts in the place of each part, the innermost first. */
export const rewrite = (holder: Holder, change: (part: Part) => readonly Part[]): void => {
  const parts = partsOf(holder).flatMap((part) => {
    if (part.type === 'element') rewrite(part, change)
    return change(part)
  })
  setParts(holder, parts)
}

/** One of the things that a `style` attribute says, in small letters; empty where it does not. */
export const styleOf = (part: Element, name: string): string => {
  const style = part.properties['style']
  if (typeof style !== 'string') return ''
  const rule = style.split(';').find((each) => each.split(':')[0]?.trim().toLowerCase() === name)
  return (
    rule
      ?.slice(rule.indexOf(':') + 1)
      .trim()
      .toLowerCase() ?? ''
  )
}

/** Whether a holder shows anything: words, or a picture. */
export const showsSomething = (holder: Part): boolean =>
  wordsIn(holder).trim() !== '' ||
  isElement(holder, 'img') ||
  (holder.type === 'element' && elementsIn(holder).some(({ tagName }) => tagName === 'img'))
