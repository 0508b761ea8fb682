/** The sample county's search asked without a browser and without a release: how good its answers are, in seconds. */
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openContent } from '../../src/library/content/open-content.ts'
import { Edition } from '../../src/library/edition/edition.ts'
import { orderFacts } from '../../src/library/site/release-order.ts'
import type { DirectoryName } from '../../src/outputs/search/formats.ts'
import { PARTS_FOLDER } from '../../src/outputs/search/formats.ts'
import { SearchLibrary } from '../../src/outputs/search/client/library.ts'
import { FIRST_SHOWN, Search } from '../../src/outputs/search/client/search.ts'
import type { Answer } from '../../src/outputs/search/client/answering.ts'
import { makeIndex } from '../../src/outputs/search/make-index.ts'
import { searchIndex } from '../../src/outputs/search/search-index.ts'
import { searchablePages, searchedNeeds, searchRecords } from '../../src/outputs/search/searchable-pages.ts'
import { BENCH_NOW } from '../bench/releases/laid-out-county.ts'
import { idOfAddress } from './county-pages.ts'
import type { CountyPage } from './county-pages.ts'
import type { Query } from './queries.ts'
import type { Result } from './report.ts'
import { rightPagesOf } from './right-pages.ts'
import { scoreOf } from './scores.ts'

const editionOf = async (contentDir: string): Promise<Edition> => {
  const { facts } = await openContent(contentDir).read()
  if (facts === undefined) throw new Error(`${contentDir} cannot be read`)
  const edition = new Edition()
  edition.tell(orderFacts({ contentDir, now: new Date(BENCH_NOW), baseUrl: undefined }))
  edition.tell(facts)
  return edition
}

/** Builds the search of a content folder into an empty folder, as a release does. */
const buildIndexOf = async (contentDir: string, folder: string): Promise<void> => {
  const edition = await editionOf(contentDir)
  rmSync(folder, { recursive: true, force: true })
  await edition.make(async () => {
    const source = { recordsOf: searchRecords, version: '' }
    const index = searchIndex(searchablePages(), source, searchedNeeds())
    const places = { partsDir: join(folder, PARTS_FOLDER), wordsDir: join(folder, 'words') }
    await makeIndex(index, places)
    writeFileSync(join(folder, 'shards.json'), JSON.stringify(index.manifest))
  })
}

const serveFolder = async (folder: string): Promise<Server> => {
  const server = createServer((request, response) => {
    readFile(join(folder, new URL(request.url ?? '/', 'http://localhost').pathname)).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** The addresses that the page shows: names first, then what was found. */
const hitsOf = async (
  names: readonly DirectoryName[],
  { found, names: meant }: Answer,
): Promise<string[]> => {
  const texts = found.slice(0, FIRST_SHOWN).map(({ hit }) => hit.volume.textOf(hit.row))
  const addresses = [
    ...(meant.length > 0 ? meant : names).flatMap(({ url }) => url ?? []),
    ...(await Promise.all(texts)).map(({ url }) => url),
  ]
  return [...new Set(addresses.map(idOfAddress))]
}

/** Asks the search's own modules for every query. @param folder for the index; made anew unless it is to be kept */
export const askInNode = async (
  queries: readonly Query[],
  pages: readonly CountyPage[],
  { contentDir, folder, isBuilt }: { contentDir: string; folder: string; isBuilt: boolean },
): Promise<Result[]> => {
  if (!isBuilt) await buildIndexOf(contentDir, folder)
  const server = await serveFolder(folder)
  const { port } = server.address() as AddressInfo
  const search = new Search(new SearchLibrary(new URL(`http://127.0.0.1:${port}/`)))
  const results: Result[] = []
  for (const query of queries) {
    const [names, answer] = [await search.names(query.ask), await search.find(query.ask)]
    const hits = await hitsOf(names, answer)
    const right = rightPagesOf(query, pages)
    results.push({
      query,
      reader: 'who stays',
      asked: { hits, isEnded: true },
      score: scoreOf(hits, right),
      wanted: [...right.best],
    })
  }
  server.close()
  server.closeAllConnections()
  return results
}
