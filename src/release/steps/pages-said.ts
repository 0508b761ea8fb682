import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const nextChangeFile = z.object({ nextChangeAt: z.string().optional() })

/** What pages say of the release as a whole; `nextChangeAt` is the next Beijing moment at which an entry appears or expires. */
export type PagesSaid = z.infer<typeof nextChangeFile>

/** Takes what endpoints under src/pages/release-data wrote for the steps out of the release, so that it never becomes public. */
export const takeOutPagesSaid = async (folder: string): Promise<PagesSaid> => {
  const said = nextChangeFile.parse(JSON.parse(await readFile(join(folder, 'next-change.json'), 'utf8')))
  await rm(folder, { recursive: true })
  return said
}
