/**
 * The tags of a page as this program writes them: every value in double quotes, no script inline. A parser for any HTML
 * would spend minutes on a county's ten thousand pages and find the same.
 */
const TAG = /<([a-z][a-z0-9]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g
const ATTRIBUTE = /([^\s=>"]+)(?:="([^"]*)")?/g

const decoded = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replace(/&#0*39;|&#x27;/g, "'")
    .replace(/&#38;|&#x26;|&amp;/g, '&')

/** A tag: its name, and its attributes as a browser understands them. */
export interface Tag {
  name: string
  attributes: ReadonlyMap<string, string>
}

/** Every tag that opens in a page. */
export const tagsOf = (html: string): Tag[] =>
  [...html.matchAll(TAG)].map(([, name = '', rest = '']) => ({
    name,
    attributes: new Map(
      [...rest.matchAll(ATTRIBUTE)].map(([, attribute = '', value = '']) => [attribute, decoded(value)]),
    ),
  }))
