import type { Image, Link, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import type { Handle, Options } from 'mdast-util-to-markdown'
import { toMarkdown } from 'mdast-util-to-markdown'

/** Ways to write the same syntax, the most readable first; each is only used if it reads as what was meant. */
export type WriteSyntax = (tree: Root, marker: string | undefined) => string

const plainOptions: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  bullet: '-',
  rule: '-',
  emphasis: '*',
  listItemIndent: 'one',
}

const withMarker = (marker: string | undefined): Options => {
  if (marker === '.' || marker === ')') return { bulletOrdered: marker }
  return marker === '*' || marker === '+' ? { bullet: marker } : {}
}

const written = (tree: Root, options: Options): string =>
  toMarkdown(tree, { ...plainOptions, ...options }).replace(/\n$/, '')

/** As the library writes it, which knows no reader but its own. */
export const usual: WriteSyntax = (tree, marker) => written(tree, withMarker(marker))

/** Marks and nothing else between them and the words. */
const between =
  (mark: string): Handle =>
  (node, _parent, state, info) =>
    `${mark}${state.containerPhrasing(node, { ...info, before: mark, after: mark })}${mark}`

/** The portal's reader closes `**说明（重要）**后面`; the library, which does not know it, would write `）` as a number. */
const plain: WriteSyntax = (tree, marker) =>
  written(tree, {
    ...withMarker(marker),
    handlers: { strong: between('**'), emphasis: between('*') },
  })

const ESCAPED = /\\([!-/:-@[-`{-~])/g
/** `8:00~11:30` and `https://…` mean nothing else; the library cannot know what our reader has switched off. */
const ESCAPED_SIGN = /\\([~:.&@])/g

const unescaped =
  (escaped: RegExp): WriteSyntax =>
  (tree, marker) =>
    plain(tree, marker).replace(escaped, '$1')

/** Lists with empty lines between their items, where what stands in them would grow together. */
const airy = (tree: Root): Root => {
  const children = JSON.parse(JSON.stringify(tree), (key, value: unknown) =>
    key === 'spread' ? true : value,
  ) as Root
  return children
}

const reference = (sign: string): string => `&#x${sign.codePointAt(0)?.toString(16).toUpperCase()};`

const SIGNS = /[\t !-/:-@[-`{-~]|[\u{10000}-\u{10FFFF}]/gu
const ANYTHING = /[^\n]/gu

/** Handlers that write signs as references to characters, which no reader takes for syntax. */
const referring = (signs: RegExp): Partial<Record<string, Handle>> => {
  const safe = (words: string | null | undefined) => (words ?? '').replace(signs, reference)
  const titled = (title: string | null | undefined) => (title ? ` "${safe(title)}"` : '')
  return {
    text: ({ value }: { value: string }) => safe(value),
    image: ({ url, alt, title }: Image) => `![${safe(alt)}](<${safe(url)}>${titled(title)})`,
    link: (link: Link, _parent, state, info) => {
      const exit = state.enter('label')
      const words = state.containerPhrasing(link, { ...info, before: '[', after: ']' })
      exit()
      return `[${words}](<${safe(link.url)}>${titled(link.title)})`
    },
  }
}

const byReferences =
  (signs: RegExp, emphasis: '*' | '_'): WriteSyntax =>
  (tree, marker) =>
    written(airy(tree), { ...withMarker(marker), emphasis, handlers: referring(signs) })

/** From as a person would write it to where no character can mean anything but itself. */
export const waysToWrite: readonly WriteSyntax[] = [
  unescaped(ESCAPED),
  unescaped(ESCAPED_SIGN),
  plain,
  usual,
  (tree, marker) => usual(airy(tree), marker),
  byReferences(SIGNS, '*'),
  byReferences(SIGNS, '_'),
  byReferences(ANYTHING, '_'),
]
