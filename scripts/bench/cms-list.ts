import { join } from 'node:path'
import { openPreviewer } from '../../src/release/client.ts'
import { readReleaseSettings } from '../../src/release/settings.ts'
import { createApp } from '../../cms/gateway/app.ts'
import { openContentStore } from '../../cms/gateway/content-store/content-store.ts'
import { oneDesk } from '../../cms/gateway/persons/session.ts'

/** Opens a county, filled from a folder, as the gateway does and asks for the list of reports twice; prints seconds and bytes as JSON. */
const [contentDir = '', dataDir = ''] = process.argv.slice(2)
const store = await openContentStore({ countyDir: join(dataDir, 'county'), contentDir })
const app = createApp({
  store,
  publishing: {
    request: () => Promise.reject(new Error('nothing is published here')),
    state: () => ({ building: false }),
    forget: async () => ({ releases: [] }),
  },
  previewer: openPreviewer({ ...readReleaseSettings({}), dataDir }),
  settings: { allowedHosts: [], dataDir },
  session: oneDesk('值班编辑'),
})

const ask = async () => {
  const started = performance.now()
  const answer = await app.request('http://127.0.0.1:4321/api/cms', {
    method: 'POST',
    headers: { 'content-type': 'application/json', host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321' },
    body: JSON.stringify({
      action: 'listEntries',
      branch: 'main',
      params: { collection: 'reports', page: 1, pageSize: 50 },
    }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return {
    seconds: (performance.now() - started) / 1000,
    bytes: Buffer.byteLength(text),
    total: JSON.parse(text).total,
  }
}

const first = await ask()
console.log(JSON.stringify({ first, again: await ask() }))
store.close()
