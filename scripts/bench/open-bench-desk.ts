import { openPreviewer } from '../../src/release/client.ts'
import { readReleaseSettings } from '../../src/release/settings.ts'
import { createApp } from '../../cms/gateway/app.ts'
import type { CountyPlace } from '../../cms/gateway/content-store/content-store.ts'
import { openContentStore } from '../../cms/gateway/content-store/content-store.ts'
import type { ContentStore } from '../../cms/gateway/content-store/contract.ts'
import { oneDesk } from '../../cms/gateway/persons/session.ts'

/** A gateway without a port, asked as the editor asks it. */
export interface BenchDesk {
  store: ContentStore
  /** @throws Error with the answer when it is a refusal */
  ask: (action: string, params?: object) => Promise<unknown>
  close: () => void
}

const headers = {
  'content-type': 'application/json',
  host: '127.0.0.1:4321',
  origin: 'http://127.0.0.1:4321',
}

/** Opens a county as the gateway does; nothing is released. */
export const openBenchDesk = async (place: CountyPlace): Promise<BenchDesk> => {
  const store = await openContentStore(place)
  const app = createApp({
    store,
    publishing: {
      request: () => new Promise(() => undefined),
      state: () => ({ building: false }),
      forget: async () => ({ releases: [] }),
    },
    previewer: openPreviewer({ ...readReleaseSettings({}), dataDir: place.countyDir }),
    settings: { allowedHosts: [], dataDir: place.countyDir },
    session: oneDesk('值班编辑'),
  })
  return {
    store,
    async ask(action, params = {}) {
      const body = JSON.stringify({ action, branch: 'main', params })
      const answer = await app.request('http://127.0.0.1:4321/api/cms', { method: 'POST', headers, body })
      const text = await answer.text()
      if (!answer.ok) throw new Error(text)
      return JSON.parse(text)
    },
    close: () => store.close(),
  }
}
