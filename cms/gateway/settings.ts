import { resolve } from 'node:path'
import { z } from 'zod'
import type { Environment, ReleaseSettings } from '../../src/release/settings.ts'
import { readVariables, releaseSettingsOf, releaseVariables, SAMPLE_DIR } from '../../src/release/settings.ts'

/** What every command on a county has to know, already checked. */
export interface CountySettings extends ReleaseSettings {
  /** The folder with everything that must be kept, absolute. */
  countyDir: string
  /** Somebody has named a plain folder of content: it is meant, and not what the county has published. */
  isContentDirTold: boolean
}

/** What the machine's owner may set for the gateway, already checked. */
export interface Settings extends CountySettings {
  /** The address to listen on; always this machine itself. */
  host: string
  port: number
  /** The person at the desk: author of what is saved, as long as there are no accounts. */
  deskName: string
  /** Further names under which a browser may call, besides this machine's own. */
  allowedHosts: readonly string[]
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

const hostName = /^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i

const namesOf = (text: string) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

const countyVariables = z.object({
  COUNTY_DIR: z.string().default('county'),
  ...releaseVariables.shape,
  // Read before its default is put in: whether it was told says what is meant.
  CONTENT_DIR: z.string().optional(),
})

const gatewayVariables = z.object({
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((host) => LOOPBACK.includes(host), {
      error:
        'HOST 只能是 127.0.0.1（本机）：这一版还没有账号和密码，不能让别的电脑连进来；多人账号会在后面的版本提供。/ HOST must be 127.0.0.1: accounts come in a later version, until then nobody else may connect.',
    }),
  PORT: z
    .string()
    .default('4321')
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65535, {
      error:
        'PORT 要写成 0 到 65535 之间的数字，例如 4322。/ PORT must be a number from 0 to 65535, for example 4322.',
    })
    .transform(Number),
  ...countyVariables.shape,
  DESK_NAME: z
    .string()
    .default('值班编辑')
    .refine((name) => name.length <= 40 && !/[<>\n\r\0]/.test(name), {
      error:
        'DESK_NAME 最多 40 个字，不能有尖括号和换行。/ DESK_NAME: 40 characters at most, no angle brackets or line breaks.',
    }),
  ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform(namesOf)
    .refine((names) => names.every((name) => hostName.test(name)), {
      error:
        'ALLOWED_HOSTS 要写成用逗号隔开的域名，例如 cms.example.gov.cn 。/ ALLOWED_HOSTS must be host names separated by commas, for example cms.example.gov.cn',
    }),
})

/**
 * Reads the gateway's settings and those it shares with a release.
 * @throws WrongSettings with a sentence for every wrong variable, not only the first
 */
export const readSettings = (environment: Environment = process.env, programDir?: string): Settings => {
  const told = readVariables(gatewayVariables, environment)
  return {
    ...countySettingsOf(told, programDir),
    host: told.HOST,
    port: told.PORT,
    deskName: told.DESK_NAME,
    allowedHosts: told.ALLOWED_HOSTS,
  }
}

/** Reads what a command on a county has to know. @throws WrongSettings */
export const readCountySettings = (environment: Environment = process.env): CountySettings =>
  countySettingsOf(readVariables(countyVariables, environment))

const countySettingsOf = (told: z.infer<typeof countyVariables>, programDir?: string): CountySettings => {
  const shared = releaseSettingsOf({ ...told, CONTENT_DIR: told.CONTENT_DIR ?? SAMPLE_DIR }, programDir)
  return {
    ...shared,
    countyDir: resolve(shared.programDir, told.COUNTY_DIR),
    isContentDirTold: told.CONTENT_DIR !== undefined,
  }
}

/** The address to open on this machine, with a slash at the end. */
export const localAddress = ({ host, port }: Pick<Settings, 'host' | 'port'>): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}/`
