import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { entryOfContentPath, entryOfUrl, entryUrl, handbookUrl } from '../../src/model/addresses.ts'
import { splitFrontMatter } from '../../src/model/entry-text.ts'
import { collectionsOfTheSample, countyEntries } from '../county/county-entries.ts'
import { tiers } from '../county/tiers.ts'
import { SAMPLE_COUNTY_DIR } from '../county/write-county.ts'
import type { CountyName } from './queries.ts'

/** What is known of a page without the search: its entry. */
export interface CountyPage {
  /** `stations/qingshi-cun`, `handbook/haibao-dayin`. */
  id: string
  /** Where it lies on the portal. */
  address: string
  data: Record<string, unknown>
  /** All of the entry that can be read: its fields and its story. */
  text: string
}

const nameOfFile = (path: string): Pick<CountyPage, 'id' | 'address'> | undefined => {
  const entry = entryOfContentPath(`content/${path}`)
  if (entry) return { id: `${entry.collection}/${entry.id}`, address: entryUrl(entry.collection, entry.id) }
  const chapter = basename(path, '.mdx')
  return path.startsWith('handbook/')
    ? { id: `handbook/${chapter}`, address: handbookUrl(chapter) }
    : undefined
}

const pageOfFile = (path: string): CountyPage[] => {
  const name = nameOfFile(path)
  if (name === undefined) return []
  const text = readFileSync(join(SAMPLE_COUNTY_DIR, path), 'utf8')
  const { data } = splitFrontMatter(text)
  return data['draft'] === true ? [] : [{ ...name, data, text }]
}

const samplePages = (): CountyPage[] =>
  readdirSync(SAMPLE_COUNTY_DIR, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.mdx?$/.test(path))
    .flatMap(pageOfFile)

const generatedPages = (): CountyPage[] => [
  ...Array.from(countyEntries(tiers.C), ({ collection, id, data, body }) => ({
    id: `${collection}/${id}`,
    address: entryUrl(collection, id),
    data,
    text: `${JSON.stringify(data)}\n${body}`,
  })),
  ...samplePages().filter(({ id }) =>
    ['handbook', ...collectionsOfTheSample()].includes(id.split('/')[0] ?? ''),
  ),
]

/** The pages of a county that have a text of their own. */
export const pagesOf = (county: CountyName): CountyPage[] =>
  county === 'sample' ? samplePages() : generatedPages()

/** The page at an address of the portal, by its id; a page without an entry keeps its address. */
export const idOfAddress = (address: string): string => {
  const { pathname } = new URL(address, 'http://portal')
  const entry = entryOfUrl(pathname)
  if (entry) return `${entry.collection}/${entry.id}`
  const [chapter] = pathname.split('/').slice(2)
  return chapter && pathname === handbookUrl(chapter) ? `handbook/${chapter}` : pathname
}
