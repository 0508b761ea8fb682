import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const nextChangeFile = z.object({ nextChangeAt: z.string().optional() })
const pageCountFile = z.number().int().positive()

/** What a build says of itself; `nextChangeAt` is the next Beijing moment at which an entry appears or expires. */
export interface ReleaseData {
  nextChangeAt: string | undefined
  pages: number
}

/** Takes what pages wrote for the release's steps out of the release, so that it never becomes public. */
export const takeOutReleaseData = async (outDir: string): Promise<ReleaseData> => {
  const folder = join(outDir, 'release-data')
  const said = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'))
  const { nextChangeAt } = nextChangeFile.parse(await said('next-change.json'))
  const pages = pageCountFile.parse(await said('page-count.json'))
  await rm(folder, { recursive: true })
  return { nextChangeAt, pages }
}
