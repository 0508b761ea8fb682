/**
 * Runs before every command: installs what is missing, from the lock file. It needs nothing but Node 18 and npm 7, so it
 * is plain JavaScript and imports no package. `start` leaves out what only tests need; `test` installs everything.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installFailure } from './bootstrap/install-failure.mjs'
import { hasTestTools, isInstalled } from './bootstrap/installed-packages.mjs'
import { removeUnread } from './bootstrap/remove-unread.mjs'
import { runNpm } from './bootstrap/run-npm.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const purpose = process.argv[2] === 'start' ? 'start' : 'test'
/** The first that runs TypeScript as it is. */
const OLDEST_NODE = { major: 22, minor: 18 }
const OLDEST_NPM = 7
const STILL_WORKING_EVERY_MS = 15_000
const isWindows = process.platform === 'win32'
const modules = join(root, 'node_modules')
const ownNode = join(modules, 'node/bin', isWindows ? 'node.exe' : 'node')

/** @param {string} sentence */
const giveUp = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const checkNpm = () => {
  const version = /\bnpm\/(\d+)/.exec(process.env['npm_config_user_agent'] ?? '')?.[1]
  if (version !== undefined && Number(version) < OLDEST_NPM) {
    giveUp(
      `npm 太旧（${version}），请安装 Node 20 或更新的版本：https://nodejs.org\nnpm ${version} is too old: install Node 20 or newer.`,
    )
  }
}

const checkFolder = () => {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    giveUp(
      `不能写入文件夹 ${root}，请把整个文件夹移到自己的目录下再试。\n${root} cannot be written to: move it to a place of your own and try again.`,
    )
  }
}

/**
 * @param {string} node
 * @returns {boolean} whether this Node is there, runs and is new enough
 */
const isNewEnough = (node) => {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? ''
  const [, major, minor] = (/^v(\d+)\.(\d+)/.exec(version) ?? []).map(Number)
  if (major === undefined || minor === undefined) return false
  return major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)
}

const NPM_FLAGS = [
  '--no-audit',
  '--no-fund',
  '--fetch-retries=3',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
]

/** npm tries for minutes before it reports that there is no network; one small question tells it at once. */
const checkRegistry = async () => {
  const { ok, printed } = await runNpm(
    ['view', 'uqr', 'version', '--fetch-retries=0', '--fetch-timeout=20000'],
    root,
  )
  if (!ok) giveUp(installFailure(printed))
}

/**
 * The locked versions, exactly, and nothing that was there before; no file of the program changes.
 * Windows deletes no program that is running, and in a folder installed before, this very process runs on its Node:
 * there only what differs is exchanged.
 */
const installCommand = () => (isWindows && existsSync(modules) ? ['install', '--no-save'] : ['ci'])

/** Whoever has run the tests here will run them again: a start then leaves their tools in place. */
const scope = () => (purpose === 'start' && !hasTestTools(root) ? '--omit=dev' : '--include=dev')

const install = async () => {
  checkNpm()
  checkFolder()
  console.log('正在安装需要的软件包，第一次要几分钟…')
  console.log('Installing what is needed; the first time this takes a few minutes…')
  await checkRegistry()
  const reminder = setInterval(() => console.log('还在安装… / still installing…'), STILL_WORKING_EVERY_MS)
  const { ok, printed } = await runNpm([...installCommand(), ...NPM_FLAGS, scope()], root)
  clearInterval(reminder)
  if (!ok) giveUp(installFailure(printed))
  removeUnread(modules)
  console.log('安装好了。/ Installed.')
}

/** npm may have been told to run no install scripts; the package `node` fetches its program in one. */
const fetchOwnNode = async () => {
  console.log('正在下载 Node 24… / Fetching Node 24…')
  const { printed } = await runNpm(['rebuild', 'node', '--ignore-scripts=false', ...NPM_FLAGS], root)
  if (!isNewEnough(ownNode) && !isNewEnough(process.execPath)) giveUp(installFailure(printed))
}

if (!isInstalled(root, purpose)) await install()
if (!isNewEnough(ownNode)) await fetchOwnNode()
