import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { EDITION_HISTORY_FILE, editionLines } from '../../../src/model/edition-history.ts'
import type { ReleaseContent } from '../../../src/release/contract.ts'

/** The present of everything that the bench releases; the generated reports end two days before. */
export const BENCH_NOW = '2026-11-22T02:00:00.000Z'

const NOW_IN_SECONDS = Date.parse(BENCH_NOW) / 1000
const HOUR_IN_SECONDS = 3600
const DAY_IN_SECONDS = 24 * HOUR_IN_SECONDS
/** Stations, projects and people were there before the year of reports began. */
const BEFORE_ALL_REPORTS = NOW_IN_SECONDS - 400 * DAY_IN_SECONDS

const DAY_OF_ID = /^(\d{4})(\d{2})(\d{2})-/

/** When a generated entry was put on the portal: what tells of a day, on the evening of the next; what lies ahead, just now. */
const publishedAt = (path: string): number => {
  const day = basename(path).match(DAY_OF_ID)?.slice(1).join('-')
  if (day === undefined) return BEFORE_ALL_REPORTS
  return Math.min(Date.parse(`${day}T10:00:00Z`) / 1000 + DAY_IN_SECONDS, NOW_IN_SECONDS - HOUR_IN_SECONDS)
}

/** Content in a folder, as the gateway lays it out for a release: plain files and their past. Paths are those below the folder. */
export interface LaidOutCounty {
  contentDir: string
  /** All reports, oldest first. */
  reports: () => string[]
  read: (path: string) => string
  write: (path: string, text: string) => void
  remove: (path: string) => void
  /** Tells the past of the files as they are now. @returns this state, with a version of its own */
  lay: () => ReleaseContent
}

const entriesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))

/** Lays a county out in a folder of its own. */
export const layCountyOut = (from: string, contentDir: string): LaidOutCounty => {
  cpSync(from, contentDir, { recursive: true, filter: (path) => basename(path) !== '.git' })
  const files = new Map(
    entriesIn(contentDir).map((path) => [path, { first: publishedAt(path), last: publishedAt(path) }]),
  )
  let version = 0
  return {
    contentDir,
    reports: () => [...files.keys()].filter((path) => path.startsWith('reports/')).sort(),
    read: (path) => readFileSync(join(contentDir, path), 'utf8'),
    write(path, text) {
      writeFileSync(join(contentDir, path), text)
      const first = files.get(path)?.first ?? NOW_IN_SECONDS
      if (path.endsWith('.md')) files.set(path, { first, last: NOW_IN_SECONDS })
    },
    remove(path) {
      rmSync(join(contentDir, path))
      files.delete(path)
    },
    lay() {
      version += 1
      const edition = `bench-${version}`
      writeFileSync(join(contentDir, EDITION_HISTORY_FILE), editionLines(edition, files))
      return { contentDir, version: edition }
    },
  }
}
