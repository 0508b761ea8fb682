import type { Element } from 'hast'
import type { Holder } from './tree.ts'
import { isElement, rewrite, textPart, wordsIn } from './tree.ts'

/** Figures and signs above and below the line as signs of their own: a story has no other way to write them. */
const SMALL = {
  sup: { from: '0123456789+-−()n', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ' },
  sub: { from: '0123456789+-−()', to: '₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎' },
} as const

const smallOf = (part: Element & { tagName: keyof typeof SMALL }): string | undefined => {
  const { from, to } = SMALL[part.tagName]
  const signs = [...wordsIn(part)].map((sign) => [...to][from.indexOf(sign)])
  return signs.length > 0 && signs.every((sign) => sign !== undefined) ? signs.join('') : undefined
}

/** Keeps 平方米 and its like: `m<sup>2</sup>` says m², not m2. A number that leads to a note stays as it is. */
export const keepSmallFigures = (holder: Holder): void =>
  rewrite(holder, (part) => {
    if (!isElement(part, 'sup', 'sub')) return [part]
    const small = smallOf(part)
    return small === undefined ? [part] : [textPart(small)]
  })
