import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Previewer } from '../../../../src/release/client.ts'
import { openPreviewer } from '../../../../src/release/client.ts'
import { readReleaseSettings } from '../../../../src/release/settings.ts'
import { createApp } from '../../../../cms/gateway/app.ts'
import type { ContentStore } from '../../../../cms/gateway/content-store/contract.ts'
import type { CountyPlace } from '../../../../cms/gateway/content-store/content-store.ts'
import { openContentStore } from '../../../../cms/gateway/content-store/content-store.ts'
import type { Session } from '../../../../cms/gateway/persons/session.ts'
import type { Person } from '../../../../cms/gateway/persons/person.ts'
import { folderWith, placeFor, smallPlace } from './county-place.ts'
import { report, smallCounty } from './small-county.ts'

export { folderWith, placeFor, report, smallCounty }

/** Runs git in a folder and answers what it printed. No identity is configured, as on a fresh machine. */
export const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  })

/** Commits everything in a folder as somebody at the command line. */
export const commitByHand = (folder: string, message: string): void => {
  git(folder, 'add', '-A')
  git(folder, '-c', 'user.name=技术员', '-c', 'user.email=t@example.com', 'commit', '-q', '-m', message)
}

/** An answer of the gateway: its status and what it said. */
export interface Answer {
  status: number
  // What an action answers differs by action; a test says what it expects of it.
  json: Record<string, never> & { error?: string }
}

export const chen: Person = { name: '陈禾', login: 'chen', email: 'chen@example.com', role: 'desk' }

/** A gateway over a county of its own, spoken to as a browser would. */
export interface TestGateway {
  /** The folder with everything that is kept. */
  countyDir: string
  /** The bare repository in it. */
  repository: string
  store: ContentStore
  /** Draws nothing, for no site is made here. */
  previewer: Previewer
  /** How many releases were asked for. */
  releases: () => number
  ask: (action: string, params?: object) => Promise<Answer>
  as: (person: Person) => TestGateway['ask']
  fetch: (path: string, request?: RequestInit) => Promise<Response>
  close: () => void
}

const HEADERS = {
  host: '127.0.0.1:4321',
  origin: 'http://127.0.0.1:4321',
  'content-type': 'application/json',
}

/** Changes what is published as a technician does: clones, changes the files, commits and pushes. */
export const pushByHand = (repository: string, change: (work: string) => unknown): void => {
  const work = mkdtempSync(join(tmpdir(), 'cunkou-clone-'))
  git(tmpdir(), 'clone', '-q', repository, work)
  change(work)
  commitByHand(work, 'by hand')
  git(work, 'push', '-q')
  rmSync(work, { recursive: true })
}

/** Opens a gateway; without a place it gets a small county of its own, without a store that of the program. */
export const openGateway = async (
  ownPlace?: CountyPlace,
  openStore: (place: CountyPlace) => Promise<ContentStore> = openContentStore,
): Promise<TestGateway> => {
  const place = ownPlace ?? (openStore === openContentStore ? await smallPlace() : placeFor())
  const { countyDir, contentDir } = place
  const store = await openStore(place)
  let releases = 0
  const publishing = {
    request: async () => void (releases += 1),
    state: () => ({ building: false }),
    forget: async () => ({ releases: [] }),
  }
  const dataDir = join(countyDir, '.data')
  const previewer = openPreviewer(
    readReleaseSettings({ CONTENT_DIR: join(dataDir, 'published'), DATA_DIR: dataDir }),
  )
  const appFor = (person: Person) => {
    const session: Session = { personOf: async () => person }
    const settings = { allowedHosts: [], dataDir }
    return createApp({ store, publishing: publishing as never, previewer, settings, session })
  }
  const app = appFor(chen)
  const asking =
    (asked: typeof app) =>
    async (action: string, params: object = {}) => {
      const body = JSON.stringify({ branch: 'main', action, params })
      const answer = await asked.request('/api/cms', { method: 'POST', headers: HEADERS, body })
      return { status: answer.status, json: await answer.json() }
    }
  return {
    countyDir,
    repository: join(countyDir, 'content.git'),
    store,
    previewer,
    releases: () => releases,
    ask: asking(app),
    as: (person) => asking(appFor(person)),
    fetch: async (path, request = {}) =>
      app.request(path, { ...request, headers: { ...HEADERS, ...request.headers } }),
    close() {
      previewer.close()
      store.close()
      for (const folder of [countyDir, contentDir]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A save as Decap sends it. */
export const save = (
  id: string,
  raw: string,
  more: { baseId?: string; newEntry?: boolean; [field: string]: unknown } = {},
) => {
  const {
    baseId,
    newEntry = baseId === undefined,
    assets = [],
    newPath,
    collection = 'reports',
    ...options
  } = more
  return {
    dataFiles: [{ slug: id, path: `content/${String(collection)}/${id}.md`, raw, baseId, newPath }],
    assets,
    options: { newEntry, collectionName: collection, useWorkflow: true, commitMessage: 'x', ...options },
  }
}

export const key = (slug: string, collection = 'reports') => ({ collection, slug })

/** Saves a text as a draft and asks for its review. */
export const handIn = async (
  { ask }: Pick<TestGateway, 'ask'>,
  ...[id, raw, more]: Parameters<typeof save>
): Promise<{ saved: Answer; handedIn: Answer }> => {
  const saved = await ask('persistEntry', save(id, raw, more))
  const of = key(id, String(more?.['collection'] ?? 'reports'))
  return {
    saved,
    handedIn: await ask('updateUnpublishedEntryStatus', { ...of, newStatus: 'pending_review' }),
  }
}

/** The version that an answer names. */
export const idOf = (answer: Answer): string => String(answer.json['id'])

/** Takes a draft through review onto the published branch. */
export const publish = async (
  { ask }: Pick<TestGateway, 'ask'>,
  slug: string,
  collection = 'reports',
): Promise<Answer> => {
  await ask('updateUnpublishedEntryStatus', { ...key(slug, collection), newStatus: 'pending_publish' })
  return ask('publishUnpublishedEntry', key(slug, collection))
}
