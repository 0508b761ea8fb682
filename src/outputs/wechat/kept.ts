/** What the editor of an official account leaves of a pasted text: these tags and styles, everything else it drops or breaks. */
import type { Element, ElementContent } from 'hast'

/** Tags that stay. Lists are not among them: the account's editor sets empty lines and second marks into them. */
export const keptTags = [
  ...(['section', 'p', 'span', 'strong', 'sup', 'sub', 'br', 'img', 'blockquote'] as const),
  ...(['table', 'tbody', 'tr', 'td'] as const),
] as const
export type KeptTag = (typeof keptTags)[number]

/** Styles that stay: no place outside the flow, no columns. */
export const keptProperties = [
  ...(['color', 'background-color', 'font-size', 'font-weight', 'line-height', 'letter-spacing'] as const),
  ...(['text-align', 'text-indent', 'text-decoration', 'white-space', 'word-break'] as const),
  ...(['margin', 'padding', 'border', 'border-top', 'border-bottom', 'border-left'] as const),
  ...(['border-collapse', 'display', 'vertical-align', 'width', 'max-width', 'height'] as const),
] as const
export type KeptProperty = (typeof keptProperties)[number]

/** How a piece looks; lengths in px or %. */
export type Styles = Partial<Record<KeptProperty, string>>

/** Attributes that stay beside `style`. */
export const keptAttributes = ['src', 'alt', 'colspan', 'rowspan'] as const

const inWords = (styles: Styles): string =>
  Object.entries(styles)
    .map(([property, value]) => `${property}:${value}`)
    .join(';')

/** A piece of an article, its looks written on it. */
export const piece = (
  tagName: KeptTag,
  styles: Styles,
  children: readonly (ElementContent | string)[] = [],
): Element => ({
  type: 'element',
  tagName,
  properties: Object.keys(styles).length === 0 ? {} : { style: inWords(styles) },
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
})

/** A picture as wide as the column. */
export const picture = (address: string, alt: string, styles: Styles = {}): Element => {
  const image = piece('img', { width: '100%', height: 'auto', display: 'block', margin: '0 auto', ...styles })
  return { ...image, properties: { src: address, alt, ...image.properties } }
}
