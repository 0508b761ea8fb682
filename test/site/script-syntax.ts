import { parse } from 'acorn'

/** Node types of ECMAScript 2020 that the oldest engines cannot read; what came after it fails in the parser. */
const tooNew: Record<string, string> = {
  ChainExpression: '?.',
  'LogicalExpression ??': '??',
}

const namesOf = (node: object): string[] => {
  const { type = '', operator = '' } = node as { type?: string; operator?: string }
  return [type, `${type} ${operator}`]
}

const nodesIn = (value: unknown): object[] => {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return []
  return [value, ...Object.values(value).flatMap(nodesIn)]
}

/** Everything in a script that the oldest engines cannot read. */
export const newInScript = (code: string): string[] => {
  // Also inside a text: a pattern that is made at run time fails just as well.
  const lookbehind = /\(\?<[=!]/.test(code) ? ['lookbehind'] : []
  try {
    const tree = parse(code, { ecmaVersion: 2020, sourceType: 'module' })
    const found = nodesIn(tree)
      .flatMap(namesOf)
      .flatMap((name) => tooNew[name] ?? [])
    return [...lookbehind, ...new Set(found)]
  } catch (reason) {
    return [...lookbehind, String(reason)]
  }
}
