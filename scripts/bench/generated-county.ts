import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { tiers, type TierName } from '../county/tiers.ts'
import { writeCounty } from '../county/write-county.ts'
import type { BenchCounty } from './measurement.ts'

/** Puts a generated county under git, packed as git itself packs a county's repository in the course of its years. */
const putUnderGit = (contentDir: string): void => {
  const git = (...args: string[]) =>
    execFileSync('git', [
      '-C',
      contentDir,
      '-c',
      'user.name=bench',
      '-c',
      'user.email=bench@example.com',
      // A commit of so many files would start packing by itself, beside what is measured next.
      '-c',
      'gc.auto=0',
      ...args,
    ])
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--quiet', '--message=County')
  git('gc', '--quiet')
}

/** Writes the county of a tier, with its history, below a folder. */
export const generatedCounty = (tier: TierName, folder: string): BenchCounty & { entries: number } => {
  const contentDir = join(folder, 'content')
  const entries = writeCounty(tiers[tier], contentDir)
  putUnderGit(contentDir)
  const workFolder = (name: string) => {
    const path = join(folder, name)
    mkdirSync(path, { recursive: true })
    return path
  }
  return { tier, contentDir, entries, workFolder }
}
