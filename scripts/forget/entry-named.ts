import { contentPathOf, entryOfContentPath, entryOfUrl } from '../../src/model/addresses.ts'
import type { CollectionName } from '../../src/model/collections.ts'
import { CannotStart } from '../terminal/cannot-start.ts'

/** An entry by its kind and id. */
export interface NamedEntry {
  collection: CollectionName
  slug: string
}

const inContent = (path: string) => (path.startsWith('content/') ? path : `content/${path}`)
const withoutHost = (text: string) => (URL.canParse(text) ? new URL(text).pathname : text)

/**
 * The entry that somebody names: `good-people/20260305-…`, its file with or without `content/`, its address on the portal.
 * @throws CannotStart with the ways to name one
 */
export const entryNamed = (text: string): NamedEntry => {
  const path = withoutHost(text)
  const file = path.endsWith('.md') ? path : `${path}.md`
  const found = entryOfUrl(path) ?? entryOfContentPath(inContent(file))
  if (found) return { collection: found.collection, slug: found.id }
  const example = contentPathOf('good-people', '20260305-chen-guifang')
  throw new CannotStart(
    `看不懂“${text}”是哪一篇。可以写：good-people/20260305-chen-guifang，或文件 ${example}，或网址。\n“${text}” names no entry: write good-people/20260305-chen-guifang, its file ${example}, or its address.`,
  )
}
