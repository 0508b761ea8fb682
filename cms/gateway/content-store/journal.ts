import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const entrySchema = z.object({
  pid: z.number(),
  /** The commit that the published branch is to have, and the files that it changes, as paths in the repository. */
  publish: z
    .object({
      commit: z.string(),
      files: z.array(z.object({ path: z.string(), before: z.string().optional() })),
    })
    .optional(),
})

/** What was about to happen when the program was last seen alive. */
export type JournalEntry = z.infer<typeof entrySchema>
/** The files of a publish that still have to reach the content folder. */
export type PendingPublish = NonNullable<JournalEntry['publish']>

/** Written before branches move and removed when everything has followed, so that a kill in between can be made good. */
export interface Journal {
  begin(publish: PendingPublish | undefined): Promise<void>
  end(): Promise<void>
  /** What was under way; nothing after an orderly end. An unreadable journal counts as "something was under way". */
  read(): Promise<JournalEntry | undefined>
}

export const openJournal = (folder: string): Journal => {
  const file = join(folder, 'journal.json')
  return {
    async begin(publish) {
      await mkdir(folder, { recursive: true })
      await writeFile(`${file}.new`, JSON.stringify({ pid: process.pid, publish } satisfies JournalEntry), {
        flush: publish !== undefined,
      })
      await rename(`${file}.new`, file)
    },
    end: () => rm(file, { force: true }),
    async read() {
      const text = await readFile(file, 'utf8').catch(() => undefined)
      if (text === undefined) return undefined
      try {
        return entrySchema.parse(JSON.parse(text))
      } catch {
        return { pid: 0 }
      }
    },
  }
}
