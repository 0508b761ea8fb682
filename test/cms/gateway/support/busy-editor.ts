import { openContentStore } from '../../../../cms/gateway/content-store/content-store.ts'
import { createApp } from '../../../../cms/gateway/app.ts'
import { openPreviewer } from '../../../../src/release/client.ts'
import { readReleaseSettings } from '../../../../src/release/settings.ts'
import { chen, key, report, save } from './county.ts'

/**
 * A gateway in a process of its own that saves and publishes without end and prints every id that was answered with success,
 * until it is killed. Arguments: the county's folder, the folder to fill it from, name of the round.
 */
const [countyDir = '', contentDir = '', round = ''] = process.argv.slice(2)
const store = await openContentStore({ countyDir, contentDir })
const publishing = { request: async () => undefined, state: () => ({ building: false }) }
const app = createApp({
  store,
  publishing: publishing as never,
  previewer: openPreviewer(readReleaseSettings({ DATA_DIR: `${countyDir}/.data` })),
  settings: { allowedHosts: [], dataDir: `${countyDir}/.data` },
  session: { personOf: async () => chen },
})
const ask = async (action: string, params: object) => {
  const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' }
  const answer = await app.request('/api/cms', {
    method: 'POST',
    headers,
    body: JSON.stringify({ action, params }),
  })
  if (answer.status !== 200) throw new Error(await answer.text())
}
const edit = async (editor: number) => {
  for (let count = 0; ; count += 1) {
    const id = `20261122-${round}-${editor}-${String(count).padStart(4, '0')}`
    await ask('persistEntry', save(id, report(id)))
    process.stdout.write(`saved ${id}\n`)
    if (count % 2 === 1) continue
    await ask('updateUnpublishedEntryStatus', { ...key(id), newStatus: 'pending_publish' })
    await ask('publishUnpublishedEntry', key(id))
    process.stdout.write(`published ${id}\n`)
  }
}
await Promise.all([edit(1), edit(2), edit(3)])
