import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../../../src/model/entry-text.ts'
import { dearRuns } from '../../../setup/property-runs.ts'
import type { TestGateway } from '../support/county.ts'
import { git, key, openGateway, publish, report, save } from '../support/county.ts'

const SLOTS = ['20261101-qsc-aaaa', '20261102-qsc-bbbb', '20261103-qsc-cccc'] as const
const STATION = 'qingshi-cun'

/** What is known to have been answered with success: the text that a draft and the portal must have. */
interface Known {
  drafts: Map<string, string>
  published: Map<string, string>
  /** Every text that was ever saved, with the id that it was saved under. */
  saved: { id: string; text: string }[]
}

/** One thing that somebody does; what the gateway refuses changes nothing. */
interface Deed {
  kind:
    | 'save'
    | 'hand in'
    | 'publish'
    | 'discard'
    | 'delete'
    | 'restore'
    | 'withdraw'
    | 'rename'
    | 'delete station'
  id: string
  to: string
  word: number
  /** Whether the text that is written lacks something. */
  isUnfinished: boolean
}

const anyDeed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom<Deed['kind']>(
    ...(['save', 'save', 'save', 'publish', 'publish', 'hand in', 'discard', 'delete'] as const),
    ...(['restore', 'withdraw', 'rename', 'delete station'] as const),
  ),
  id: fc.constantFrom(...SLOTS),
  to: fc.constantFrom(...SLOTS),
  word: fc.nat(9999),
  isUnfinished: fc.boolean(),
})

const pathOf = (id: string) => `content/reports/${id}.md`
const textWith = (id: string, word: number, lacking: object = {}) =>
  report(id, { ...lacking }, `第 ${word} 稿。`)
/** What stands in the way of handing it in. */
const UNFINISHED = { summary: '', station: 'no-such-cun' }
const isFinished = (text: string | undefined) => !text?.includes(UNFINISHED.station)

/** The text that an editor has before them: the draft's, else the published one. */
const openText = async ({ ask }: TestGateway, id: string) => {
  const draft = await ask('unpublishedEntryDataFile', { ...key(id), path: pathOf(id) })
  const found = draft.status === 200 ? draft : await ask('getEntry', { path: pathOf(id) })
  const json = found.json as { data?: string | null; file?: { id?: string }; id?: string }
  return { text: json.data ?? undefined, baseId: json.file?.id ?? json.id }
}

const doers: Record<Deed['kind'], (gateway: TestGateway, known: Known, deed: Deed) => Promise<void>> = {
  save: async (gateway, { drafts, published, saved }, { id, word, isUnfinished }) => {
    const { text, baseId } = await openText(gateway, id)
    const raw = textWith(id, word, isUnfinished ? UNFINISHED : {})
    const base = text === undefined || baseId === undefined ? {} : { baseId }
    const { status, json } = await gateway.ask('persistEntry', save(id, raw, base))
    expect({ status, json }).toMatchObject({ status: 200 })
    saved.push({ id, text: raw })
    if (drafts.has(id) || published.get(id) !== raw) drafts.set(id, raw)
  },
  'hand in': async ({ ask }, { drafts, published }, { id }) => {
    const { status } = await ask('updateUnpublishedEntryStatus', { ...key(id), newStatus: 'pending_review' })
    const text = drafts.get(id)
    expect(status).toBe(
      text === undefined ? 404 : !isFinished(text) ? 422 : text === published.get(id) ? 409 : 200,
    )
  },
  publish: async (gateway, { drafts, published }, { id }) => {
    const text = drafts.get(id)
    const { status, json } = await publish(gateway, id)
    const isDue = isFinished(text) && text !== published.get(id)
    expect({ status, json }).toMatchObject({ status: text === undefined ? 404 : isDue ? 200 : 409 })
    if (text === undefined || !isDue) return
    drafts.delete(id)
    published.set(id, text)
  },
  discard: async ({ ask }, { drafts }, { id }) => {
    const { status } = await ask('deleteUnpublishedEntry', key(id))
    expect(status).toBe(drafts.has(id) ? 200 : 404)
    drafts.delete(id)
  },
  delete: async ({ ask }, { drafts, published }, { id }) => {
    const { status } = await ask('deleteFiles', { paths: [pathOf(id)] })
    expect(status).toBe(!published.has(id) ? 404 : drafts.has(id) ? 409 : 200)
    if (status === 200) published.delete(id)
  },
  restore: async (gateway, known, { id }) => {
    const { status } = await gateway.ask('restore', key(id))
    const isThere = known.drafts.has(id) || known.published.has(id)
    if (isThere) expect(status).toBe(409)
    if (status === 200) known.drafts.set(id, (await openText(gateway, id)).text ?? '')
  },
  withdraw: async ({ ask }, { drafts, published }, { id }) => {
    const { status } = await ask('withdraw', key(id))
    const text = published.get(id)
    expect(status).toBe(text === undefined ? 404 : drafts.has(id) ? 409 : 200)
    if (status !== 200 || text === undefined) return
    published.delete(id)
    drafts.set(id, text)
  },
  rename: async (gateway, known, { id, to, word }) => {
    const { text, baseId } = await openText(gateway, id)
    if (id === to || text === undefined || baseId === undefined) return
    const asked = save(id, textWith(id, word), { baseId, newPath: pathOf(to) })
    const { status, json } = await gateway.ask('persistEntry', asked)
    const isTaken = known.drafts.has(to) || known.published.has(to)
    if (isTaken) expect(status).toBe(409)
    if (status !== 200) return
    known.saved.push({ id: to, text: String(json['raw']) })
    const wasPublished = known.published.has(id)
    const former = wasPublished ? { formerIds: [id] } : {}
    expect(splitFrontMatter(String(json['raw'])).data).toMatchObject({ id: to, ...former })
    // The draft of what is published stays filed under its first id until it is published itself.
    await publish(gateway, wasPublished ? id : to)
    known.drafts.delete(id)
    known.published.delete(id)
    known.published.set(to, String(json['raw']))
  },
  'delete station': async ({ ask }, { published }) => {
    if (published.size === 0) return
    // A report that residents read points at it.
    const { status } = await ask('deleteFiles', { paths: [`content/stations/${STATION}.md`] })
    expect(status).toBe(409)
  },
}

/** The texts that can be brought back from an entry's history, whatever became of it. */
const versionsOf = async ({ ask }: TestGateway, id: string) => {
  const { json } = await ask('entryHistory', key(id))
  const versions = json['versions'] as unknown as { id: string }[]
  const texts = versions.map((version) => ask('entryVersion', { ...key(id), id: version.id }))
  return (await Promise.all(texts)).map((answer) => (answer.json as { data?: unknown }).data)
}

/** What must hold after everything that anybody did. */
const expectNothingLost = async (gateway: TestGateway, { drafts, published, saved }: Known) => {
  for (const id of SLOTS) {
    const text = (await gateway.ask('getEntry', { path: pathOf(id) })).json['data'] ?? undefined
    expect({ id, text }).toEqual({ id, text: published.get(id) })
    const draft = await gateway.ask('unpublishedEntryDataFile', { ...key(id), path: pathOf(id) })
    expect({ id, draft: draft.json['data'] ?? undefined }).toEqual({ id, draft: drafts.get(id) })
  }
  for (const { id, text } of saved) expect(await versionsOf(gateway, id)).toContain(text)
  const { json } = await gateway.ask('listEntries', { collection: 'reports', pageSize: 50 })
  const listed = (json['rows'] as unknown as { id: string }[]).map(({ id }) => id)
  expect(listed.sort()).toEqual([...new Set([...drafts.keys(), ...published.keys()])].sort())
  expect(git(gateway.repository, 'fsck', '--strict', '--no-dangling')).toBe('')
}

describe('whatever editors do in whatever order', () => {
  it('nothing that was saved is lost, nothing points nowhere, and the repository is whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: 5, maxLength: 25 }), async (deeds) => {
        const gateway = await openGateway()
        const known: Known = { drafts: new Map(), published: new Map(), saved: [] }
        try {
          for (const deed of deeds) await doers[deed.kind](gateway, known, deed)
          await expectNothingLost(gateway, known)
        } finally {
          gateway.close()
        }
      }),
      { numRuns: dearRuns(3) },
    )
  })
})
