import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { SKIP, visit } from 'unist-util-visit'

/** Says what stands in the place of an address of the portal's own, `/reports/#may`; the same text where it stays. */
export type Readdress = (address: string) => string

/** A piece of a page that is written anew, by its place in the text. */
export interface Edit {
  from: number
  to: number
  text: string
}

const isOwnPath = (value: string): boolean => /^\/(?!\/)/.test(value)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** Attributes that name one address, by the names that the parser gives them; what scripts of pages read is among them. */
const holdsAddress = (name: string): boolean =>
  ['href', 'src', 'action', 'poster'].includes(name) || name.startsWith('data')

const inSrcset = (value: string, readdress: Readdress): string =>
  value
    .split(', ')
    .map((part) => (isOwnPath(part) ? part.replace(/^\S+/, readdress) : part))
    .join(', ')

/** `0; url=/reports/`: where an old address leads on to. */
const inRefresh = (value: string, readdress: Readdress): string =>
  value.replace(
    /^(\d+; url=)(\/(?!\/).*)$/,
    (_all, wait: string, address: string) => wait + readdress(address),
  )

const readdressed = (name: string, value: string, readdress: Readdress): string => {
  if (name === 'srcSet') return inSrcset(value, readdress)
  if (name === 'content') return inRefresh(value, readdress)
  return holdsAddress(name) && isOwnPath(value) ? readdress(value) : value
}

const editsOf = ({ properties, data }: Element, readdress: Readdress, html: string): Edit[] => {
  const places = data?.position?.properties ?? {}
  return Object.entries(properties).flatMap(([name, value]): Edit[] => {
    const [from, to] = [places[name]?.start.offset, places[name]?.end.offset]
    if (typeof value !== 'string' || from === undefined || to === undefined) return []
    const made = readdressed(name, value, readdress)
    if (made === value) return []
    const [attribute = ''] = html.slice(from, to).split('=')
    return [{ from, to, text: `${attribute}="${escaped(made)}"` }]
  })
}

const applied = (html: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), html)

/**
 * A page with other addresses: every link, picture, style, script and form that names a path of the portal's own. The page
 * is read by a parser and only those places are written anew. @param more further edits of an element
 */
export const withAddresses = (
  html: string,
  readdress: Readdress,
  more: (element: Element) => Edit[] = () => [],
): string => {
  const edits: Edit[] = []
  visit(fromHtml(html, { verbose: true }), 'element', (element) => {
    const own = more(element)
    edits.push(...(own.length > 0 ? own : editsOf(element, readdress, html)))
    // Nothing is left of what lies in an element that is written anew as a whole.
    return own.some(({ to }) => to === element.position?.end.offset) ? SKIP : undefined
  })
  return applied(html, edits)
}
