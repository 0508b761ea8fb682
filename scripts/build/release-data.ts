import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const nextChangeFile = z.object({ nextChangeAt: z.string().optional() })

/**
 * Takes what pages wrote for the release's steps out of the release, so that it never becomes public.
 * @returns the next Beijing moment at which an entry appears or expires
 */
export const takeOutReleaseData = async (outDir: string): Promise<string | undefined> => {
  const folder = join(outDir, 'release-data')
  const { nextChangeAt } = nextChangeFile.parse(
    JSON.parse(await readFile(join(folder, 'next-change.json'), 'utf8')),
  )
  await rm(folder, { recursive: true })
  return nextChangeAt
}
