import { z } from 'zod'

/** What a build is told from outside; paths are absolute. */
const buildSettings = z.object({
  CONTENT_DIR: z.string().min(1),
  DATA_DIR: z.string().min(1),
  /** An instant (ISO 8601) that stands for "now", so that tests and benches are repeatable. */
  CUNKOU_NOW: z.iso.datetime({ offset: true }).optional(),
  // Vite's own tools set this to `/`, which says nothing about where the portal stands.
  BASE_URL: z.preprocess((told) => (told === '' || told === '/' ? undefined : told), z.url().optional()),
})

/** Where a build reads and writes, and what it takes for the present. */
export interface BuildSettings {
  contentDir: string
  dataDir: string
  now: Date
  /** Overrides the address in `site.yml`. */
  baseUrl: string | undefined
}

/** Reads a build's settings from the environment. @throws ZodError naming every wrong variable. */
export const readBuildSettings = (environment: Record<string, string | undefined>): BuildSettings => {
  const told = buildSettings.parse(environment)
  return {
    contentDir: told.CONTENT_DIR,
    dataDir: told.DATA_DIR,
    now: told.CUNKOU_NOW === undefined ? new Date() : new Date(told.CUNKOU_NOW),
    baseUrl: told.BASE_URL?.replace(/\/$/, ''),
  }
}
