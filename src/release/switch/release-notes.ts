import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { beijingDay, instantOf } from '../../model/beijing-time.ts'
import { problemList } from '../contract.ts'

const releaseNotes = z.object({
  /** What the release was made from (`releaseInputs`); the same inputs need no new release. */
  inputs: z.string(),
  /** The Beijing day it was made for. */
  day: z.string(),
  /** The next moment, Beijing time, at which an entry appears or expires. */
  nextChangeAt: z.string().optional(),
  /** What in the content could not be shown, until it is mended. */
  leftOut: problemList.default([]),
})

/** What has to be known of a release; kept beside its folder, because everything inside is public. */
export type ReleaseNotes = z.infer<typeof releaseNotes>

/** Notes as they are written. */
export type NewReleaseNotes = z.input<typeof releaseNotes>

/** The notes' file of a release. */
export const notesFile = (dataDir: string, release: string): string =>
  join(dataDir, 'releases', `${release}.json`)

/** What the products of a release were made of lies in a file of its own beside them (`src/release/made`): it is large. */
export const madeFileOf = (dataDir: string, release: string): string =>
  join(dataDir, 'releases', `${release}.made.json`)

/** The notes of a release, or nothing when there are none or they cannot be read. */
export const readReleaseNotes = (dataDir: string, release: string): ReleaseNotes | undefined => {
  try {
    return releaseNotes.safeParse(JSON.parse(readFileSync(notesFile(dataDir, release), 'utf8'))).data
  } catch {
    return undefined
  }
}

/** Writes the notes of a release; a release without notes counts as half made. */
export const writeReleaseNotes = (dataDir: string, release: string, notes: NewReleaseNotes): void =>
  writeFileSync(notesFile(dataDir, release), `${JSON.stringify(notes)}\n`)

/** The moment or day that has passed since the release was made and asks for a new one, or nothing. */
export const passedChange = ({ day, nextChangeAt }: ReleaseNotes, now: Date): string | undefined => {
  if (nextChangeAt !== undefined && instantOf(nextChangeAt) <= now) return nextChangeAt
  const today = beijingDay(now)
  return today > day ? today : undefined
}
