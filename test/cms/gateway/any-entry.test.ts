import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentPathOf, inContentFolder } from '../../../src/model/addresses.ts'
import { collectionNames } from '../../../src/model/collections.ts'
import type { Problem } from '../../../src/model/problems.ts'
import { anyCollection, anyEntryText } from '../../fixtures/any-entry.ts'
import { dearRuns } from '../../setup/property-runs.ts'
import type { TestGateway } from './support/county.ts'
import { openGateway, publish, pushByHand, report, save } from './support/county.ts'

const STANDING = '20261101-qsc-aaaa'
let gateway: TestGateway
let count = 0
/** No two entries of a whole run have one id. */
const nextId = () => `20261102-any-${String((count += 1)).padStart(6, '0')}`

beforeAll(async () => {
  gateway = await openGateway()
  await gateway.ask('persistEntry', save(STANDING, report(STANDING)))
  await publish(gateway, STANDING)
})
afterAll(() => gateway.close())

const anyEntry = anyCollection.chain((collection) => {
  const id = nextId()
  return anyEntryText(collection, id).map((text) => ({ collection, id, text }))
})

/** An editor who lists, opens and saves the entry that stands there from the beginning. */
const everybodyElseWorks = async () => {
  for (const collection of collectionNames) {
    const { status } = await gateway.ask('listEntries', { collection, page: 1, pageSize: 50 })
    expect({ collection, status }).toEqual({ collection, status: 200 })
  }
  const { json } = await gateway.ask('listEntries', { collection: 'reports', query: STANDING })
  expect(json).toMatchObject({ total: 1, rows: [{ id: STANDING, title: '榕树下量血压' }] })
  const id = nextId()
  expect((await gateway.ask('persistEntry', save(id, report(id)))).status).toBe(200)
}

describe('whatever somebody writes', () => {
  it('is saved, or refused with every reason, and hides no other entry', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntry, async ({ collection, id, text }) => {
        const { status, json } = await gateway.ask('persistEntry', save(id, text, { collection }))
        expect([200, 422]).toContain(status)
        if (status === 422) {
          const problems = json['problems'] as unknown as Problem[]
          expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
          expect(json.error).toMatch(/\p{Script=Han}/u)
        }
      }),
    )
    await everybodyElseWorks()
  })

  it('and pushes past all checks hides no other entry either', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { maxLength: 20 }), async (entries) => {
        pushByHand(gateway.repository, (work) => {
          writeFileSync(join(work, 'pushed'), nextId())
          for (const { collection, id, text } of entries) {
            const path = join(work, inContentFolder(contentPathOf(collection, id)))
            mkdirSync(dirname(path), { recursive: true })
            writeFileSync(path, text)
          }
        })
        await everybodyElseWorks()
        for (const { collection, id, text } of entries) {
          const path = `content/${collection}/${id}.md`
          const { status, json } = await gateway.ask('getEntry', { path })
          expect(status).toBe(200)
          expect(json['data']).toBe(Buffer.from(text).toString())
        }
      }),
      { numRuns: dearRuns(3) },
    )
  })
})
