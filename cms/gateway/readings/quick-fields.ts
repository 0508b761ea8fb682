import { cutFrontMatter, splitFrontMatter } from '../../../src/model/entry-text.ts'

/** The fields of a list's row: a text, or a list of texts. */
export type QuickFields = Record<string, string | string[]>

/**
 * Reads a few top-level fields from an entry's front matter.
 * A list of 8,520 entries cannot wait for a full YAML reader (0.4 ms each): plain lines are read here, anything else there.
 */
export const quickFields = (text: string, wanted: ReadonlySet<string>): QuickFields =>
  plainFields(text, wanted) ?? fullFields(text, wanted)

const plainFields = (text: string, wanted: ReadonlySet<string>): QuickFields | undefined => {
  const yaml = cutFrontMatter(text)?.yaml
  if (yaml === undefined || yaml.includes('\r')) return undefined
  const lines = yaml.split('\n')
  const found: QuickFields = {}
  for (const [index, line] of lines.entries()) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    if (colon < 1 || !wanted.has(name)) continue
    const value = plainValue(line.slice(colon + 1), lines, index + 1)
    if (value === undefined) return undefined
    if (value !== '') found[name] = value
  }
  return found
}

const ITEM = /^ *- +(?=\S)/

/** The value of a line; nothing when it takes a real YAML reader. */
const plainValue = (
  written: string,
  lines: readonly string[],
  next: number,
): string | string[] | undefined => {
  if (written !== '' && !written.startsWith(' ')) return undefined
  const value = written.trim()
  const following = lines[next] ?? ''
  if (value !== '') return following.startsWith(' ') ? undefined : plainScalar(value)
  if (!ITEM.test(following)) return following.startsWith(' ') ? undefined : ''
  return plainItems(lines, next)
}

const plainItems = (lines: readonly string[], from: number) => {
  const items: string[] = []
  for (const line of lines.slice(from)) {
    if (!/^[ -]/.test(line)) break
    const item = ITEM.test(line) ? plainScalar(line.replace(ITEM, '').trim()) : undefined
    if (typeof item !== 'string') return undefined
    items.push(item)
  }
  return items
}

const plainScalar = (value: string): string | string[] | undefined => {
  if (value === '[]') return []
  if (/^"[^"\\]*"$/.test(value) || /^'[^']*'$/.test(value)) return value.slice(1, -1)
  if (/^[\w\p{L}（《“‘【〔]/u.test(value) && !/: |:$| #|^(null|true|false|yes|no)$/i.test(value)) return value
  return undefined
}

const fullFields = (text: string, wanted: ReadonlySet<string>): QuickFields => {
  const { data } = splitFrontMatter(text)
  const fields = Object.entries(data).filter(([name]) => wanted.has(name))
  return Object.fromEntries(fields.map(([name, value]) => [name, asText(value)]))
}

const asText = (value: unknown): string | string[] => {
  if (Array.isArray(value)) return value.map((item) => String(asText(item)))
  // What is no text at all is told by the check; a list shows nothing for it.
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value)
}
