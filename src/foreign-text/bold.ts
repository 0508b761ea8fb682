import type { Element } from 'hast'
import type { Holder, Part } from './tree.ts'
import { element, elementsIn, isElement, partsOf, rewrite, setParts, showsSomething } from './tree.ts'

const isBold = (part: Part | undefined): part is Element => isElement(part, 'b', 'strong')

const withoutBold = (holder: Element): Part[] => {
  rewrite(holder, (part) => (isBold(part) ? partsOf(part) : [part]))
  return partsOf(holder)
}

/** Pieces of bold that stand side by side are one: WPS writes one for each change of font. */
const joined = (parts: readonly Part[]): Part[] => {
  const whole: Part[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (isBold(part) && isBold(last)) last.children.push(...part.children)
    else whole.push(part)
  }
  return whole
}

/** Bold once and in one piece, none around nothing, and none in headings, which are bold by themselves. */
export const settleBold = (holder: Holder): void => {
  rewrite(holder, (part) => {
    if (isElement(part, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) withoutBold(part)
    if (!isBold(part)) return [part]
    return showsSomething(part) ? [element('strong', withoutBold(part))] : partsOf(part)
  })
  for (const each of [holder, ...elementsIn(holder)]) setParts(each, joined(partsOf(each)))
}
