import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { BenchDesk } from './store-bench-desk.ts'
import { openBenchDesk } from './store-bench-desk.ts'

/**
 * What editors wait for in a county of this size, with every byte flushed to the disk:
 * node scripts/bench/store-desk.ts CONTENT-FOLDER WORK-FOLDER [DRAFTS]. Prints one JSON object a line.
 */
const [contentDir = '', workDir = '', wantedDrafts = '5000'] = process.argv.slice(2)
const place = { countyDir: join(workDir, 'county'), contentDir }
const EDITORS = 20
const STRAIGHT_SAVES = 600

const say = (what: string, figures: object) => console.log(JSON.stringify({ what, ...figures }))
const ms = (from: number) => Math.round(performance.now() - from)
const at = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)

/** A copy of a report of the county, with an id of its own. */
const report = (id: string) =>
  example.replace(/^id: .*$/m, `id: ${id}`).replace(/^date: .*$/m, 'date: 2026-11-22')

const save = (id: string, useWorkflow: boolean) => ({
  dataFiles: [{ slug: id, path: `content/reports/${id}.md`, raw: report(id) }],
  options: { newEntry: true, collectionName: 'reports', useWorkflow },
})

/** Editors who save one new entry after another, without pause. */
const saveWithoutPause = async (desk: BenchDesk, name: string, count: number, useWorkflow: boolean) => {
  const waits: number[] = []
  const started = performance.now()
  let next = 0
  const edit = async () => {
    for (let number = next++; number < count; number = next++) {
      const began = performance.now()
      await desk.ask('persistEntry', save(`20261122-${name}-${String(number).padStart(5, '0')}`, useWorkflow))
      waits.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: EDITORS }, edit))
  const seconds = (performance.now() - started) / 1000
  const sorted = waits.toSorted((a, b) => a - b)
  return {
    perSecond: Math.round(count / seconds),
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    worst: at(sorted, 1),
  }
}

const photo = async (shade: number) => {
  const background = { r: shade, g: 90, b: 60 }
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return { path: `content/media/${shade}.jpg`, content: bytes.toString('base64'), encoding: 'base64' }
}

const deletePhoto = async (desk: BenchDesk, shade: number) => {
  const { path } = (await desk.ask('persistMedia', { asset: await photo(shade), light: true })) as {
    path: string
  }
  const began = performance.now()
  await desk.ask('deleteFiles', { paths: [path] })
  return ms(began)
}

/** Stock editors ask for all texts of a folder at once; nobody's save may wait for that. */
const savesBesideStockEditor = async (desk: BenchDesk) => {
  let isOver = false
  const reading = (async () => {
    while (!isOver)
      await desk.ask('entriesByFolder', { folder: 'content/reports', extension: 'md', depth: 2 })
  })()
  const saves = await saveWithoutPause(desk, 'beside', 200, true)
  isOver = true
  await reading
  return saves
}

const opened = performance.now()
let desk = await openBenchDesk(place)
say('first start, filled', { ms: ms(opened), disk: statfsSync(workDir).type.toString(16) })
const { rows } = (await desk.ask('listEntries', { collection: 'reports' })) as { rows: { path: string }[] }
const { data: example } = (await desk.ask('getEntry', { path: rows[0]?.path })) as { data: string }
say('drafts', await saveWithoutPause(desk, 'draft', Number(wantedDrafts), true))
say('straight onto the portal', await saveWithoutPause(desk, 'straight', STRAIGHT_SAVES, false))
say('beside a stock editor', await savesBesideStockEditor(desk))
say('photo deleted, warm', { ms: await deletePhoto(desk, 1) })
desk.close()

const again = performance.now()
desk = await openBenchDesk(place)
say('next start', { ms: ms(again) })
const board = performance.now()
const { entries } = (await desk.ask('unpublishedEntriesWithData')) as { entries: unknown[] }
say('board, cold', { ms: ms(board), drafts: entries.length })
const boardAgain = performance.now()
await desk.ask('unpublishedEntriesWithData')
say('board, again', { ms: ms(boardAgain) })
say('photo deleted after the board', { ms: await deletePhoto(desk, 2) })
desk.close()

desk = await openBenchDesk(place)
say('photo deleted, cold', { ms: await deletePhoto(desk, 3) })
for (const what of ['checked out', 'checked out again']) {
  const began = performance.now()
  await desk.store.checkOut(join(workDir, 'published'))
  say(what, { ms: ms(began) })
}
desk.close()
