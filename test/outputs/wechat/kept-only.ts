import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { keptAttributes, keptProperties, keptTags } from '../../../src/outputs/wechat/kept.ts'

const isAmong = (list: readonly string[], name: string) => list.includes(name)

const stylesOf = ({ properties }: Element): [string, string][] =>
  String(properties['style'] ?? '')
    .split(';')
    .filter(Boolean)
    .map((each) => {
      const at = each.indexOf(':')
      return [each.slice(0, at), each.slice(at + 1)]
    })

const attributeNames = ({ properties }: Element) => Object.keys(properties).map((name) => name.toLowerCase())

const problemsOf = (element: Element): string[] => [
  ...(isAmong(keptTags, element.tagName) ? [] : [`<${element.tagName}>`]),
  ...attributeNames(element).filter((name) => name !== 'style' && !isAmong(keptAttributes, name)),
  ...stylesOf(element).flatMap(([name, value]) => [
    ...(isAmong(keptProperties, name) ? [] : [name]),
    ...(/\d(?:r?em|vw|vh|pt|ch)\b|url\(|calc|var\(/.test(value) ? [`${name}: ${value}`] : []),
  ]),
]

/** Everything in an article that the editor of an official account would drop or break. */
export const notKept = (html: string): string[] => {
  const found: string[] = []
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    found.push(...problemsOf(element))
  })
  return found
}

/** The words of an article without any space. */
export const wordsIn = (html: string): string => {
  const words = (node: Nodes): string => {
    if (node.type === 'text') return node.value
    return 'children' in node ? node.children.map(words).join('') : ''
  }
  return words(fromHtml(html, { fragment: true })).replace(/\s/g, '')
}
