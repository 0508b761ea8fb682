import type { Element } from 'hast'
import type { Holder, Part } from './tree.ts'
import { element, isElement, partsOf, rewrite, showsSomething, styleOf } from './tree.ts'

/** What holds no words of the text: programs, looks, frames, names for machines. */
const NOISE = new Set([
  ...['script', 'style', 'meta', 'link', 'title', 'xml', 'iframe', 'object', 'svg', 'video', 'audio'],
  ...['template', 'noscript', 'mp-common-profile', 'mp-style-type'],
])

/** Remarks that somebody wrote in Word's margin: they were never meant for readers. */
const isRemark = (part: Element): boolean =>
  /^comment/.test(styleOf(part, 'mso-element')) ||
  /msocomanchor|MsoCommentReference/i.test([part.properties['className']].flat().join(' '))

const isHidden = (part: Element): boolean =>
  styleOf(part, 'display') === 'none' || styleOf(part, 'mso-hide') === 'all'

/** Takes out what readers of the original do not see either. */
export const dropNoise = (holder: Holder): void =>
  rewrite(holder, (part) => {
    if (part.type === 'comment') return []
    if (part.type === 'text') return [part]
    return NOISE.has(part.tagName) || isRemark(part) || isHidden(part) ? [] : [part]
  })

const BOLD_FROM = 600
const isBold = (part: Element): boolean => {
  const weight = styleOf(part, 'font-weight')
  return /^bold/.test(weight) || Number(weight) >= BOLD_FROM
}
const isPlain = (part: Element): boolean => /^(normal|[1-5]00)$/.test(styleOf(part, 'font-weight'))

/** Wrappers that only carry looks; what is bold by its looks alone becomes bold. */
export const dropWrappers = (holder: Holder): void =>
  rewrite(holder, (part) => {
    if (isElement(part, 'b', 'strong') && isPlain(part)) return partsOf(part)
    if (!isElement(part, 'span', 'font', 'o:p', 'u', 'center', 'mark', 'small', 'big', 'st1:chsdate'))
      return [part]
    return isElement(part, 'span') && isBold(part) && showsSomething(part)
      ? [element('strong', part.children)]
      : partsOf(part)
  })

const HARMLESS_LINK = /^(https?:|mailto:|tel:|\/(?!\/)|#)/i

/** Links that run programs, or lead into the writer's own machine, become plain words. */
export const dropPrograms = (holder: Holder): void =>
  rewrite(holder, (part) => {
    if (!isElement(part, 'a')) return [part]
    const address = String(part.properties['href'] ?? '').trim()
    const isWithin = /^#/.test(address)
    return HARMLESS_LINK.test(address) && !isWithin ? [part] : partsOf(part)
  })

const KEPT = new Set(['href', 'src', 'alt', 'title', 'colSpan', 'rowSpan', 'start'])

/** Fonts, colours, indents and names. */
export const dropLooks = (holder: Holder): void =>
  rewrite(holder, (part) => {
    if (part.type === 'element')
      part.properties = Object.fromEntries(Object.entries(part.properties).filter(([name]) => KEPT.has(name)))
    return [part]
  })

const BLOCKS = ['p', 'div', 'section', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']

/** Indents are made by the page, not by blanks in the text: full-width ones too. */
const trimmedStart = (parts: readonly Part[]): Part[] => {
  const [first, ...rest] = parts
  if (first === undefined) return []
  if (first.type === 'text') {
    const value = first.value.replace(/^[\s\u3000\u00A0]+/, '')
    return value === '' ? trimmedStart(rest) : [{ ...first, value }, ...rest]
  }
  if (first.type === 'element' && first.tagName !== 'img' && first.tagName !== 'br')
    first.children = trimmedStart(partsOf(first))
  return [...parts]
}

/** Blocks begin with their first word, and those that show nothing are gone. */
export const tidyBlocks = (holder: Holder): void =>
  rewrite(holder, (part) => {
    if (part.type !== 'element' || !BLOCKS.includes(part.tagName)) return [part]
    part.children = trimmedStart(partsOf(part))
    const isCell = part.tagName === 'td' || part.tagName === 'th'
    return isCell || showsSomething(part) ? [part] : []
  })

/** An entry's title is the only heading of the first rank. */
export const lowerHeadings = (holder: Holder): void =>
  rewrite(holder, (part) => {
    if (part.type === 'element' && part.tagName === 'h1') part.tagName = 'h2'
    return [part]
  })
