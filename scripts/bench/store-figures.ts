import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import sharp from 'sharp'
import { statuses } from '../../cms/protocol/statuses.ts'
import type { Figure, Goal } from './measurement.ts'
import type { BenchDesk } from './open-bench-desk.ts'
import { openBenchDesk } from './open-bench-desk.ts'

/**
 * What editors wait for at the store, with every byte flushed to the disk:
 * node scripts/bench/store-figures.ts CONTENT-FOLDER WORK-FOLDER DRAFTS. Prints one figure a line, as JSON.
 */
const [contentDir = '', workDir = '', drafts = '1000'] = process.argv.slice(2)
const place = { countyDir: join(workDir, 'county'), contentDir }
const EDITORS = 20
const STRAIGHT_SAVES = 600
const SAVES_BESIDE = 200

const say = (key: string, label: string, value: number, goal?: Goal) =>
  console.log(
    JSON.stringify({ key, label, value: Math.round(value), ...(goal && { goal }) } satisfies Figure),
  )

/** How long something takes, in milliseconds. */
const timed = async <T>(work: () => Promise<T>): Promise<{ answer: T; inMs: number }> => {
  const started = performance.now()
  const answer = await work()
  return { answer, inMs: performance.now() - started }
}

/** A disk decides most of what follows. */
const disk = () =>
  execFileSync('df', ['--output=source,fstype', workDir], { encoding: 'utf8' }).split('\n')[1]

const { answer: first, inMs: fillInMs } = await timed(() => openBenchDesk(place))
let desk: BenchDesk = first
say('storeFirstStartMs', `first start, county taken in (ms; disk: ${disk()})`, fillInMs)

const { rows } = (await desk.ask('listEntries', { collection: 'reports' })) as { rows: { path: string }[] }
const { data: example } = (await desk.ask('getEntry', { path: rows[0]?.path })) as { data: string }

const save = (id: string, useWorkflow: boolean) => {
  const raw = example.replace(/^id: .*$/m, `id: ${id}`).replace(/^date: .*$/m, 'date: 2026-11-22')
  return {
    dataFiles: [{ slug: id, path: `content/reports/${id}.md`, raw }],
    options: { newEntry: true, collectionName: 'reports', useWorkflow },
  }
}

/** Editors who save one new entry after another, without pause. */
const saveWithoutPause = async (name: string, count: number, useWorkflow: boolean) => {
  const waitsInMs: number[] = []
  let next = 0
  const edit = async () => {
    for (let number = next++; number < count; number = next++) {
      const entry = save(`20261122-${name}-${String(number).padStart(5, '0')}`, useWorkflow)
      waitsInMs.push((await timed(() => desk.ask('persistEntry', entry))).inMs)
    }
  }
  const { inMs } = await timed(() => Promise.all(Array.from({ length: EDITORS }, edit)))
  const p95InMs = waitsInMs.toSorted((a, b) => a - b)[Math.floor(count * 0.95)] ?? 0
  return { perSecond: count / (inMs / 1000), p95InMs }
}

const saySaves = async (key: string, label: string, count: number, useWorkflow: boolean) => {
  const { perSecond, p95InMs } = await saveWithoutPause(key.toLowerCase(), count, useWorkflow)
  say(`${key}PerSecond`, `${label}: saves a second`, perSecond, '70 or more')
  say(`${key}P95Ms`, `${label}: 95 of 100 wait at most (ms)`, p95InMs, '300 or less')
}

const background = { r: 90, g: 90, b: 60 }

const deletePhoto = async (width: number) => {
  const bytes = await sharp({ create: { width, height: 200, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const asset = { path: 'content/media/1.jpg', content: bytes.toString('base64'), encoding: 'base64' }
  const { path } = (await desk.ask('persistMedia', { asset, light: true })) as { path: string }
  return (await timed(() => desk.ask('deleteFiles', { paths: [path] }))).inMs
}

/** Stock editors ask for all texts of a folder at once; nobody's save may wait for that. */
const readAsStockEditor = async (isOver: () => boolean) => {
  while (!isOver())
    await desk.ask('entriesByFolder', { folder: 'content/reports', extension: 'md', depth: 2 })
}

await saySaves('draft', `${EDITORS} editors, drafts`, Number(drafts), true)
await saySaves('straight', `${EDITORS} editors, straight onto the portal`, STRAIGHT_SAVES, false)
let isOver = false
const reading = readAsStockEditor(() => isOver)
await saySaves('beside', `${EDITORS} editors beside one who reads all reports`, SAVES_BESIDE, true)
isOver = true
await reading
say('photoDeletedMs', `photo deleted at ${drafts} drafts (ms)`, await deletePhoto(300), '300 or less')
desk.close()

desk = (await timed(() => openBenchDesk(place))).answer
/** What the review board asks when it is opened: a column for each status. */
const openBoard = () => timed(() => Promise.all(statuses.map((status) => desk.ask('board', { status }))))
const board = await openBoard()
say('boardColdMs', `board of ${drafts} drafts, right after a start (ms)`, board.inMs, '2000 or less')
say('boardAgainMs', 'the same board again (ms)', (await openBoard()).inMs)
const published = join(workDir, 'published')
say(
  'laidOutMs',
  'content laid out for a release (ms)',
  (await timed(() => desk.store.checkOut(published))).inMs,
)
say('laidOutAgainMs', 'the same again (ms)', (await timed(() => desk.store.checkOut(published))).inMs)
desk.close()
