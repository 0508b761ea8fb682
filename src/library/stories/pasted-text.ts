/** Texts pasted from other programs mean by their lines, indents and addresses something else than Markdown does. */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { holds, textsIn } from './tree-parts.ts'

type Neighbour = RootContent | undefined

/** Shorter lines than this, in characters, end where their writer ended them: headings, names, dates. */
const FULL_LINE = 20
const LONGEST_HEADING = 40
const HEADING = /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|第[一二三四五六七八九十\d]+[章节条篇项])/u
const NUMBERED = /^(?:[（(]?\d+[）)、.．]|[①-⑳]|附件?\d*[:：])/u
const END_OF_TITLE = /(?:通知|通告|公示|意见|方案|办法|细则|制度|计划|标准|报告|总结)$/u

/** Lines of one printed page are about as long as each other; a heading stands above a longer paragraph. */
const isHeading = (line: string, next: string): boolean => {
  const [length, nextLength] = [[...line].length, [...next].length]
  if (END_OF_TITLE.test(line)) return true
  return length <= LONGEST_HEADING && (HEADING.test(line) || nextLength > 1.5 * length)
}

/** Whether a line was only broken because the paper was full, as in texts copied from a PDF. */
const runsOn = (before: string, after: string): boolean => {
  if ([...before].length < FULL_LINE || isHeading(before, after)) return false
  if (HEADING.test(after) || NUMBERED.test(after)) return false
  return /[\p{Script=Han}，、,]$/u.test(before) && /^[\p{Script=Han}“‘《（]/u.test(after)
}

const isLatin = (before: string, after: string): boolean => /[a-z,]$/i.test(before) && /^[a-z]/i.test(after)

const isInline = (node: Neighbour): boolean =>
  node?.type === 'element' && ['a', 'code', 'del', 'em', 'strong'].includes(node.tagName)

const text = (value: string): Text => ({ type: 'text', value })
const lineBreak = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] })

/** What stands between two lines of one text; empty lines stand for a neighbour outside the text. */
const between = (before: string, after: string, isOutsideInline: boolean): ElementContent[] => {
  if (before === '' || after === '') return [isOutsideInline ? lineBreak() : text('\n')]
  if (isLatin(before, after)) return [text('\n')]
  return runsOn(before, after) ? [] : [lineBreak()]
}

const withLineBreaks = (value: string, previous: Neighbour, next: Neighbour): ElementContent[] => {
  const lines = value.split('\n')
  return lines.flatMap((line, at) => {
    if (at === 0) return [text(line)]
    const before = lines[at - 1]?.trimEnd() ?? ''
    const isOutsideInline = before === '' ? isInline(previous) : isInline(next)
    return [...between(before, line, isOutsideInline), text(line)]
  })
}

/** An address as copied texts hold it: up to the first character that no address has. */
const ADDRESS = /^(?:https?:\/\/|www\.)[\x21-\x7e]*[\w/]/u

/** The address of a link that took the words behind it for a part of itself, and those words. */
const overlongLink = (link: Element): { address: string; rest: string } | undefined => {
  const [only] = link.children
  if (link.children.length !== 1 || only?.type !== 'text' || /^[\x21-\x7e]*$/u.test(only.value))
    return undefined
  const address = ADDRESS.exec(only.value)?.[0]
  return address === undefined ? undefined : { address, rest: only.value.slice(address.length) }
}

const isOfSeveralLines = ({ value }: Text): boolean => value.includes('\n') && value.trim() !== ''

const endOverlongLinks = (tree: Root): void =>
  visit(tree, 'element', (node, index, parent) => {
    const overlong = node.tagName === 'a' ? overlongLink(node) : undefined
    if (overlong === undefined || index === undefined) return
    node.properties['href'] = overlong.address.replace(/^www\./u, 'http://www.')
    node.children = [text(overlong.address)]
    parent?.children.splice(index + 1, 0, text(overlong.rest))
  })

const keepLineEnds = (tree: Root): void =>
  visit(tree, 'text', (node, index, parent) => {
    if (index === undefined || parent?.type !== 'element' || parent.tagName === 'code') return
    if (!isOfSeveralLines(node)) return
    const nodes = withLineBreaks(node.value, parent.children[index - 1], parent.children[index + 1])
    parent.children.splice(index, 1, ...nodes)
    return [SKIP, index + nodes.length]
  })

/** As a rehype plugin: lines end where the writer ended them, and a web address ends before the Chinese behind it. */
export const rehypePastedText = () => (tree: Root) => {
  if (holds(tree, 'a')) endOverlongLinks(tree)
  if (textsIn(tree).some(isOfSeveralLines)) keepLineEnds(tree)
}
