import { describe, expect, it } from 'vitest'
import { whereThereIsTime } from '../../setup/property-runs.ts'
import type { Seen } from './search-in-browser.ts'
import { seenOn, useSearchInBrowser } from './search-in-browser.ts'

const search = useSearchInBrowser()

/** A question in words, a name by its sound, a slip: together they ask for every kind of file. */
const questions = ['白鹭洲村什么时候有义诊', 'qingshizhen', '爱心里发日']
const STILL_SEARCHING = /正在找|还在找/

/** Longer than any of these pages takes where nothing is slow. */
const LOOKS = 400
const LOOK_AGAIN_IN_MS = 50

/** The files that a question asks for, the page itself left out. */
const filesOf = async (query: string): Promise<string[]> => {
  search.server.harm.to = () => undefined
  search.server.asked.length = 0
  await search.ask(query)
  return [...new Set(search.server.asked)].filter((path) => path !== '/search/' && path !== '/favicon.ico')
}

/** What is seen once nothing is searched for any more, whether or not the page's own script came. */
const seenAtLast = async (query: string) => {
  const page = await search.open(query)
  let seen = await seenOn(page)
  // Without its script the page says nothing and shows where else to look from the start.
  for (let look = 0; look < LOOKS && (STILL_SEARCHING.test(seen.said) || !isAnswered(seen)); look++) {
    await page.waitForTimeout(LOOK_AGAIN_IN_MS)
    seen = await seenOn(page)
  }
  await page.context().close()
  return seen
}

const isAnswered = ({ links, helped }: { links: unknown[]; helped: boolean }) => links.length > 0 || helped

/** Words of one volume and of another are lost in the same way. */
const kindOf = (path: string): string =>
  /\/(words|pages)\/\d+\.pack$/.exec(path)?.[1] ??
  (path.split('/').at(-1) ?? '').replace(/[.-][\w-]{8,}(?=\.)/, '')

interface Loss {
  query: string
  path: string
}

/** One file of each kind, with a question that asks for it; every file of every question where there is time. */
const findLosses = async (): Promise<Loss[]> => {
  const all: Loss[] = []
  for (const query of questions) all.push(...(await filesOf(query)).map((path) => ({ query, path })))
  const oneOfEach = new Map(all.toReversed().map((loss) => [kindOf(loss.path), loss]))
  return whereThereIsTime(all, [...oneOfEach.values()])
}

let found: Promise<Loss[]> | undefined
const losses = () => (found ??= findLosses())

const isPlain = (said: string, query: string) => !/[a-z]{3}/i.test(said.split(query).join(''))

const endsWell = (seen: Seen, query: string) =>
  !STILL_SEARCHING.test(seen.said) && isAnswered(seen) && isPlain(seen.said, query)

describe('each file of the search', () => {
  it.each(['refused', 'without its type'] as const)(
    'may be %s: it comes to an end, in plain words and with a way on',
    async (harm) => {
      const lost = await losses()
      const kinds = new Set(lost.map(({ path }) => kindOf(path)))
      expect([...kinds]).toEqual(
        expect.arrayContaining([
          'shards.json',
          'names.pack',
          'readings.pack',
          'facets.pack',
          'words',
          'pages',
        ]),
      )
      expect([...kinds].filter((kind) => kind.endsWith('.js')).length).toBeGreaterThan(1)
      const stuck: string[] = []
      for (const { query, path } of lost.filter(
        ({ path }) => harm === 'refused' || !path.endsWith('.pack'),
      )) {
        search.server.harm.to = (asked) => (asked === path ? harm : undefined)
        const seen = await seenAtLast(query)
        if (!endsWell(seen, query)) stuck.push(`${path}: ${JSON.stringify(seen)}`)
      }
      expect(stuck).toEqual([])
    },
  )
})

describe('what does not depend on the full text', () => {
  it('answers without it: a place by its name, in characters and by its sound', async () => {
    search.server.harm.to = (path) =>
      /(facets|words\/\d+|pages\/\d+)\.pack$/.test(path) ? 'refused' : undefined
    for (const name of ['青石镇', '青石镇在哪里', 'qingshizhen']) {
      const { said, links, helped } = await search.ask(name)
      expect(links, name).toEqual(['/stations/s0/'])
      expect(said, name).toContain('全文没有连上')
      expect(helped, name).toBe(true)
    }
  })

  it('says where else to look when no script has a type, so that the search does not run', async () => {
    search.server.harm.to = (path) => (path.endsWith('.js') ? 'without its type' : undefined)
    const { said, helped } = await search.ask('义诊')
    expect(said).toContain('搜索没有连上')
    expect(helped).toBe(true)
  })
})

describe('the scripts of the search', () => {
  it('hold no look-behind, for which Safari before 16.4 refuses the whole file', async () => {
    const scripts = (await filesOf('qingshizhen')).filter((path) => path.endsWith('.js'))
    for (const path of scripts) {
      const text = await (await fetch(`${search.server.address}${path}`)).text()
      expect(text, path).not.toMatch(/\(\?<[=!]/)
    }
  })
})
