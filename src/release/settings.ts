import { isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { ReleaseOrder } from '../library/site/release-order.ts'

/** Where a release reads and writes, and what it takes for the present. */
export interface ReleaseSettings {
  /** The folder of the program, absolute. */
  programDir: string
  /** The folder with the entries, absolute. */
  contentDir: string
  /** The folder for releases and caches, absolute. */
  dataDir: string
  /** Where residents open the portal, without a slash at the end; overrides the address in `site.yml`. */
  baseUrl: string | undefined
  /** Stands for the present, so that tests and benches are repeatable. */
  fixedNow: Date | undefined
  /** Which state of the content the folder holds, told by whoever laid it out. */
  contentVersion: string | undefined
}

/** Everything that is wrong with the settings, one sentence each: Chinese, then English. */
export class WrongSettings extends Error {
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'WrongSettings'
    this.sentences = sentences
  }
}

/** Variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>

const PROGRAM_DIR = fileURLToPath(new URL('../..', import.meta.url))

const isWebAddress = (text: string) => /^https?:\/\/[^/\s]+/.test(text) && URL.canParse(text)

const isMoment = (text: string) => z.iso.datetime({ offset: true }).safeParse(text).success

/** The sample county, seen from the program's folder. */
export const SAMPLE_DIR = 'content'

/** The variables that every command of the program reads; a command with more of its own extends them. */
export const releaseVariables = z.object({
  CONTENT_DIR: z.string().default(SAMPLE_DIR),
  DATA_DIR: z.string().default('.cunkou'),
  BASE_URL: z
    .string()
    .refine(isWebAddress, {
      error:
        'BASE_URL 要写成完整的网址，例如 https://www.example.gov.cn 。/ BASE_URL must be a full address such as https://www.example.gov.cn',
    })
    .optional(),
  CUNKOU_NOW: z
    .string()
    .refine(isMoment, {
      error:
        'CUNKOU_NOW 要写成带时区的时刻，例如 2026-11-22T10:00:00+08:00 。/ CUNKOU_NOW must be a moment with its time zone, for example 2026-11-22T10:00:00+08:00',
    })
    .optional(),
  CONTENT_VERSION: z.string().optional(),
})

/** Vite's tools set BASE_URL to "/" for the programs they start; that says nothing about the site's address. */
const isSet = ([name, value = '']: [string, string | undefined]) =>
  value.trim() !== '' && !(name === 'BASE_URL' && value === '/')

/**
 * Reads variables; an empty one counts as not set.
 * @throws WrongSettings with a sentence for every wrong variable, not only the first
 */
export const readVariables = <T>(variables: z.ZodType<T>, environment: Environment): T => {
  const read = variables.safeParse(Object.fromEntries(Object.entries(environment).filter(isSet)))
  if (!read.success) throw new WrongSettings(read.error.issues.map((issue) => issue.message))
  return read.data
}

/** Vite takes these signs in the path of a module for the end of it. */
const refuseProgramFolder = (programDir: string) => {
  if (!/[#?]/.test(programDir)) return
  throw new WrongSettings([
    `程序所在的文件夹 ${programDir} 名字里有 # 或 ?，网站生成不了；请把文件夹改个名字再试。/ The program's folder ${programDir} has # or ? in its name: rename it, then try again.`,
  ])
}

/** Turns the shared variables into settings. Relative folders are taken from the program's folder, wherever the command was typed. @throws WrongSettings */
export const releaseSettingsOf = (
  told: z.infer<typeof releaseVariables>,
  programDir: string = PROGRAM_DIR,
): ReleaseSettings => {
  refuseProgramFolder(programDir)
  const folder = (path: string) => resolve(isAbsolute(path) ? path : join(programDir, path))
  return {
    programDir: resolve(programDir),
    contentDir: folder(told.CONTENT_DIR),
    dataDir: folder(told.DATA_DIR),
    baseUrl: told.BASE_URL?.replace(/\/+$/, ''),
    fixedNow: told.CUNKOU_NOW === undefined ? undefined : new Date(told.CUNKOU_NOW),
    contentVersion: told.CONTENT_VERSION,
  }
}

/** Reads what a release has to know. @throws WrongSettings */
export const readReleaseSettings = (environment: Environment = process.env): ReleaseSettings =>
  releaseSettingsOf(readVariables(releaseVariables, environment))

/** The same settings as variables, for a process that is started to make a release. */
export const variablesOf = (settings: ReleaseSettings): Record<string, string | undefined> => ({
  CONTENT_DIR: settings.contentDir,
  DATA_DIR: settings.dataDir,
  BASE_URL: settings.baseUrl,
  CUNKOU_NOW: settings.fixedNow?.toISOString(),
  CONTENT_VERSION: settings.contentVersion,
})

/** What pages have to know of a release with these settings. */
export const orderOf = ({ contentDir, baseUrl, fixedNow }: ReleaseSettings, clock: Date): ReleaseOrder => ({
  contentDir,
  baseUrl,
  now: fixedNow ?? clock,
})

/** Where share images and attachments are kept, each named by what it is made of; what releases share lies elsewhere. */
export const outputCacheOf = (dataDir: string): string => join(dataDir, 'cache')

/** Where share images are kept between releases. */
export const shareImagesOf = (dataDir: string): string => join(outputCacheOf(dataDir), 'share-images')
