import { isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** What the machine's owner may set for the gateway, already checked. */
export interface Settings {
  /** The address to listen on; always this machine itself. */
  host: string
  port: number
  /** The folder with everything that must be kept, absolute. */
  countyDir: string
  /** A plain folder with entries, absolute: what a first start fills the county from, or what is built without a county. */
  contentDir: string
  /** The folder for releases and caches, absolute. */
  dataDir: string
  /** The folder of the program, absolute. */
  programDir: string
  /** Where residents open the portal, without a slash at the end; overrides the address in `site.yml`. */
  baseUrl: string | undefined
  /** The person at the desk: author of what is saved, as long as there are no accounts. */
  deskName: string
  /** Further names under which a browser may call, besides this machine's own. */
  allowedHosts: readonly string[]
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

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']
const PROGRAM_DIR = fileURLToPath(new URL('../..', import.meta.url))

const hostName = /^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i

const namesOf = (text: string) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

const isWebAddress = (text: string) => /^https?:\/\/[^/\s]+/.test(text) && URL.canParse(text)

const environment = z.object({
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
  COUNTY_DIR: z.string().default('county'),
  CONTENT_DIR: z.string().default('content'),
  DATA_DIR: z.string().default('.cunkou'),
  BASE_URL: z
    .string()
    .optional()
    .refine((address) => address === undefined || isWebAddress(address), {
      error:
        'BASE_URL 要写成完整的网址，例如 https://www.example.gov.cn 。/ BASE_URL must be a full address such as https://www.example.gov.cn',
    }),
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

/** Vite's tools set BASE_URL to "/" for the programs they start; that says nothing about the site's address. */
const isSet = ([name, value = '']: [string, string | undefined]) =>
  value.trim() !== '' && !(name === 'BASE_URL' && value === '/')

const withoutEmpty = (env: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(env).filter(isSet))

/**
 * Reads the settings from the environment; an empty variable counts as not set.
 * Relative folders are taken from the program's folder, wherever the command was typed.
 * @throws WrongSettings with a sentence for every wrong variable, not only the first
 */
export const readSettings = (
  env: Record<string, string | undefined> = process.env,
  programDir: string = PROGRAM_DIR,
): Settings => {
  const read = environment.safeParse(withoutEmpty(env))
  if (!read.success) throw new WrongSettings(read.error.issues.map((issue) => issue.message))
  const { HOST, PORT, COUNTY_DIR, CONTENT_DIR, DATA_DIR, BASE_URL, DESK_NAME, ALLOWED_HOSTS } = read.data
  const folder = (path: string) => (isAbsolute(path) ? path : join(programDir, path))
  return {
    host: HOST,
    port: PORT,
    countyDir: resolve(folder(COUNTY_DIR)),
    contentDir: resolve(folder(CONTENT_DIR)),
    dataDir: resolve(folder(DATA_DIR)),
    programDir: resolve(programDir),
    baseUrl: BASE_URL?.replace(/\/+$/, ''),
    deskName: DESK_NAME,
    allowedHosts: ALLOWED_HOSTS,
  }
}

/** The address to open on this machine, with a slash at the end. */
export const localAddress = ({ host, port }: Pick<Settings, 'host' | 'port'>): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}/`
