import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { CountyPlace } from '../../../../cms/gateway/content-store/content-store.ts'
import { openContentStore } from '../../../../cms/gateway/content-store/content-store.ts'
import { CountyInUse } from '../../../../cms/gateway/content-store/outcomes.ts'
import { git, openGateway, placeFor, report, save } from '../support/county.ts'

const EDITOR = join(import.meta.dirname, '../support/busy-editor.ts')

/** Another program that works on the county, in a process of its own. */
const otherProgram = async ({ countyDir, contentDir }: CountyPlace) => {
  const other = spawn(process.execPath, [EDITOR, countyDir, contentDir, 'other'], { detached: true })
  let printed = ''
  other.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  while (!printed.includes('saved')) await pause(10)
  return {
    async kill() {
      if (other.pid !== undefined) process.kill(-other.pid, 'SIGKILL')
      await once(other, 'close')
    },
  }
}

describe('a second program on one county', () => {
  it('is told so and changes nothing, until the first one ends, however that ends', async () => {
    const place = placeFor()
    const other = await otherProgram(place)
    await expect(openContentStore(place)).rejects.toThrow(CountyInUse)
    await other.kill()
    const gateway = await openGateway(place)
    expect(
      (await gateway.ask('persistEntry', save('20261101-qsc-a001', report('20261101-qsc-a001')))).status,
    ).toBe(200)
    gateway.close()
  })

  it('learns where the first one answers', async () => {
    const place = placeFor()
    const gateway = await openGateway(place)
    await gateway.store.noteAddress('http://127.0.0.1:4322/')
    const refused = await openContentStore(place).catch((reason: unknown) => reason)
    expect(refused).toMatchObject({ address: 'http://127.0.0.1:4322/' })
    expect(String(refused)).toMatch(/网址是 http:\/\/127\.0\.0\.1:4322\/.*it answers at http:/)
    gateway.close()
  })

  it('does not fill a folder that is just being filled', async () => {
    const place = placeFor()
    const starts = await Promise.allSettled([openContentStore(place), openContentStore(place)])
    expect(starts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    for (const start of starts) if (start.status === 'fulfilled') start.value.close()
    expect(git(join(place.countyDir, 'content.git'), 'rev-list', '--count', 'main').trim()).toBe('1')
  })

  it('is not kept out by one that has ended in order', async () => {
    const place = placeFor()
    ;(await openContentStore(place)).close()
    const gateway = await openGateway(place)
    expect(readdirSync(place.countyDir)).not.toContain('answers-at.txt')
    gateway.close()
  })
})
