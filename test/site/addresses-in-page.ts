/** An address that a file names; what it loads must come from here, what it links to may lie elsewhere. */
export interface NamedAddress {
  address: string
  isLoaded: boolean
}

const decoded = (text: string) =>
  text
    .replace(/&(?:amp|#38|#x26);/g, '&')
    .replace(/&(?:quot|#34);/g, '"')
    .replaceAll('&#39;', "'")

const attributesOf = (tag: string): Map<string, string> =>
  new Map(
    [...tag.matchAll(/\s([a-z:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  )

const LOADED_BY_LINK = /stylesheet|icon|preload|modulepreload|manifest/
const NAMED_BY_META = /^(?:og:image|og:url|Url)$/

const fromTag = (name: string, tag: string): NamedAddress[] => {
  const attributes = attributesOf(tag)
  const of = (attribute: string, isLoaded: boolean) =>
    attributes.has(attribute) ? [{ address: attributes.get(attribute) ?? '', isLoaded }] : []
  if (name === 'meta') return fromMeta(attributes)
  if (name === 'link') return of('href', LOADED_BY_LINK.test(attributes.get('rel') ?? ''))
  const srcset = (attributes.get('srcset') ?? '').split(', ').filter((part) => part !== '')
  return [
    ...of('href', name === 'use'),
    ...of('action', false),
    ...['src', 'poster'].flatMap((attribute) => of(attribute, true)),
    ...of('data-index', true).map((index) => ({ ...index, address: `${index.address}shards.json` })),
    ...srcset.map((part) => ({ address: part.split(' ')[0] ?? '', isLoaded: true })),
  ]
}

const fromMeta = (attributes: Map<string, string>): NamedAddress[] => {
  const content = attributes.get('content') ?? ''
  const name = attributes.get('property') ?? attributes.get('name') ?? ''
  if (NAMED_BY_META.test(name)) return [{ address: content, isLoaded: name === 'og:image' }]
  const moved = /^0; url=(.+)$/.exec(content)?.[1]
  return moved === undefined ? [] : [{ address: moved, isLoaded: true }]
}

/** Addresses with a host in any text: feeds, sitemaps, calendars, structured data. */
export const addressesInText = (text: string, home: string): NamedAddress[] =>
  [...text.matchAll(/https?:\/\/[^\s"'<>\\\])]+/g)]
    .map(([address]) => ({ address: decoded(address), isLoaded: false }))
    .filter(({ address }) => address.startsWith(home) && !address.includes('{'))

/** Every address that a page names: links, pictures in all sizes, styles, scripts, forms, share image, structured data. */
export const addressesInPage = (html: string, home: string): NamedAddress[] => {
  const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  const tags = [...html.matchAll(/<([a-z]+)(\s[^>]*)>/g)]
  return [
    ...tags.flatMap(([, name = '', rest = '']) => fromTag(name, rest)),
    ...data.flatMap(([, text = '']) => addressesInText(text, home)),
  ]
}

/** Pictures and fonts that a stylesheet loads. */
export const addressesInStyles = (css: string): NamedAddress[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)/g)]
    .map((match) => ({ address: match[1] ?? match[2] ?? '', isLoaded: true }))
    .filter(({ address }) => !address.startsWith('data:'))
