import bcd from '@mdn/browser-compat-data' with { type: 'json' }
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data'
import postcss from 'postcss'
import type { AtRule, Declaration, Rule } from 'postcss'
import { oldestEngines } from '../../src/outputs/oldest-engines.ts'

type Browser = 'chrome' | 'safari'
const floors = oldestEngines.map((engine) => {
  const [, browser = '', version = ''] = /^([a-z]+)(\d+)$/.exec(engine) ?? []
  return { browser: browser as Browser, version: Number(version) }
})

/** NaN for never, and for what is not known. */
const numberOf = (version: unknown): number => Number.parseFloat(String(version).replace('≤', ''))

/** Whether an engine of this age knows a thing without a prefix and without a switch. */
const isKnownTo = (statement: CompatStatement, { browser, version }: (typeof floors)[number]): boolean => {
  const support = statement.support[browser]
  const all = support === undefined ? [] : Array.isArray(support) ? support : [support]
  return all.some(
    ({ version_added, version_removed, flags }) =>
      flags === undefined && numberOf(version_added) <= version && !(numberOf(version_removed) <= version),
  )
}

const isKnown = (found: Identifier | undefined): boolean =>
  found?.__compat === undefined ||
  floors.every((floor) => isKnownTo(found.__compat as CompatStatement, floor))

const { properties = {}, types = {}, selectors = {}, 'at-rules': atRules = {} } = bcd.css

const functionOf = (name: string): Identifier | undefined =>
  types[name] ?? (types['color'] as Identifier | undefined)?.[name]

/** What of a value is too new: its functions, and the words that came to a property later. */
const newInValue = ({ prop, value }: Declaration): string[] => {
  const functions = [...value.matchAll(/([a-z-]+)\(/g)].map(([, name = '']) => name)
  const words = value.split(/[\s,/()]+/).filter((word) => /^[a-z-]+$/.test(word))
  return [
    ...functions.filter((name) => !isKnown(functionOf(name))).map((name) => `${name}()`),
    ...words.filter((word) => !isKnown(properties[prop]?.[word])).map((word) => `${prop}: ${word}`),
  ]
}

/** A declaration that the oldest engines keep when they drop a later one of the same property. */
const hasOlder = (declaration: Declaration): boolean => {
  for (let before = declaration.prev(); before !== undefined; before = before.prev())
    if (before.type === 'decl' && before.prop === declaration.prop) return newInValue(before).length === 0
  return false
}

const newInDeclaration = (declaration: Declaration): string[] => {
  if (declaration.prop.startsWith('-')) return []
  if (!isKnown(properties[declaration.prop])) return [declaration.prop]
  return hasOlder(declaration) ? [] : newInValue(declaration)
}

const newInSelector = ({ selectors: list }: Rule): string[] =>
  list.flatMap((selector) =>
    [...selector.matchAll(/::?([a-z-]+)/g)].flatMap(([whole, name = '']) =>
      !whole.includes('-webkit-') && !whole.includes('-moz-') && !isKnown(selectors[name]) ? [whole] : [],
    ),
  )

const newInAtRule = ({ name, params }: AtRule): string[] => [
  ...(isKnown(atRules[name]) ? [] : [`@${name}`]),
  ...(name === 'media' && /[<>]/.test(params) ? ['@media with < or >'] : []),
]

/** Everything in a stylesheet that the oldest engines do not know, once each. */
export const newInStyles = (css: string): string[] => {
  const found = new Set<string>()
  const keep = (names: readonly string[]) => names.forEach((name) => found.add(name))
  const root = postcss.parse(css)
  root.walkDecls((declaration) => keep(newInDeclaration(declaration)))
  root.walkRules((rule) => keep(newInSelector(rule)))
  root.walkAtRules((rule) => keep(newInAtRule(rule)))
  return [...found].sort()
}
