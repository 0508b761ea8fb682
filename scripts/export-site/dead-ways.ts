import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { isMadeOnDemand } from '../../src/model/on-demand/addresses-on-demand.ts'
import type { Edit } from './page-addresses.ts'

/** Whether a copy holds what stands at a path, `/posters/event/x/`. */
export type IsThere = (path: string) => boolean

/** Rows, folds and sections: one whose every link leads nowhere says nothing by itself. */
const HOLDERS = ['li', 'details', 'section']

const hrefsIn = (place: Element | Root): string[] => {
  const found: string[] = []
  visit(place, 'element', ({ tagName, properties: { href } }) => {
    if (tagName === 'a' && typeof href === 'string') found.push(href)
  })
  return found
}

/**
 * What is made when somebody asks is in no copy unless it was written beforehand: where it is not there, the way to it is
 * not shown, and no row, fold or section that holds nothing else.
 */
export const withoutDeadWays =
  (isThere: IsThere) =>
  (element: Element): Edit[] => {
    const { tagName, position, properties } = element
    const from = position?.start.offset ?? 0
    const isDead = (href: string) => {
      const [path = ''] = href.split(/[?#]/)
      return isMadeOnDemand(path) && !isThere(path)
    }
    // The faces of a poster that only whoever prints it from the portal itself gets.
    if (tagName === 'link' && typeof properties['href'] === 'string' && isDead(properties['href']))
      return [{ from, to: position?.end.offset ?? from, text: '' }]
    if (tagName !== 'a' && !HOLDERS.includes(tagName)) return []
    const hrefs = hrefsIn(element)
    if (hrefs.length === 0 || !hrefs.every(isDead)) return []
    const at = from + 1 + tagName.length
    return [{ from: at, to: at, text: ' style="display:none"' }]
  }
