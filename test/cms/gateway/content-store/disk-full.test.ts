import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openContentStore } from '../../../../cms/gateway/content-store/content-store.ts'
import { sentenceFor } from '../../../../scripts/start/cannot-start.ts'
import { fillDisk, removeDisk, smallDisk } from '../../../setup/small-disk.ts'
import { git, openGateway, placeFor, publish, report, save } from '../support/county.ts'

const disk = smallDisk()
afterAll(() => removeDisk(disk))

const LONG = '很长的一段。'.repeat(2000)

describe('a disk without room', () => {
  it.skipIf(disk === undefined)('is named by a first start, and the next one is whole', async () => {
    const place = { ...placeFor(), countyDir: join(disk ?? '', 'new') }
    mkdirSync(place.countyDir)
    const makeRoom = fillDisk(disk ?? '', 40_000)
    const refused = await openContentStore(place).catch((reason: unknown) => reason)
    makeRoom()
    expect(sentenceFor(refused)).toMatch(/^磁盘满了.*\n.*run npm start again\.$/)
    const gateway = await openGateway(place)
    expect(
      (await gateway.ask('persistEntry', save('20261101-qsc-next', report('20261101-qsc-next')))).status,
    ).toBe(200)
    gateway.close()
  })

  it.skipIf(disk === undefined)(
    'refuses saves in a sentence, loses nothing, and goes on when there is room',
    async () => {
      const place = { ...placeFor(), countyDir: join(disk ?? '', 'county') }
      const gateway = await openGateway(place)
      const ballast = join(disk ?? '', 'ballast')
      const kept: string[] = []
      let refused: { status: number; json: { error?: string } } | undefined
      writeFileSync(ballast, Buffer.alloc(2_500_000))
      for (let number = 1; !refused && number < 400; number += 1) {
        const id = `20261101-qsc-d${String(number).padStart(3, '0')}`
        const random = Array.from({ length: 3000 }, () => Math.random().toString(36)).join(' ')
        const answer = await gateway.ask('persistEntry', save(id, report(id, {}, `${LONG}${random}`)))
        if (answer.status === 200) kept.push(id)
        else refused = answer
      }
      expect(refused).toMatchObject({ status: 500, json: { error: expect.stringContaining('磁盘满了') } })
      const drafts = (await gateway.ask('unpublishedEntries')).json as unknown as string[]
      expect(drafts).toEqual(kept.map((id) => `reports/${id}`))
      rmSync(ballast)
      expect(git(gateway.repository, 'fsck', '--strict', '--no-dangling')).toBe('')
      const next = '20261102-qsc-next'
      expect((await gateway.ask('persistEntry', save(next, report(next)))).status).toBe(200)
      expect((await publish(gateway, next)).status).toBe(200)
      gateway.close()
    },
  )
})
