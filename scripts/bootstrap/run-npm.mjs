import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'

/**
 * What lies in a folder of packages is about to be replaced, and nobody stands on the branch that he saws off.
 * @param {string} path
 */
const isReplaced = (path) => /[\\/]node_modules[\\/](\.bin|node[\\/]bin)([\\/]|$)/.test(path)

/**
 * The Node and npm that are installed on the machine.
 * @param {NodeJS.ProcessEnv} env
 * @returns {[command: string, firstArguments: string[]]}
 */
const hostNpm = ({ npm_node_execpath: node, npm_execpath: npm }) => {
  const isNpm = npm !== undefined && /npm-cli\.(c|m)?js$/.test(npm)
  return node !== undefined && isNpm && !isReplaced(node) ? [node, [npm]] : ['npm', []]
}

/** @param {NodeJS.ProcessEnv} env */
const withoutOwnNode = (env) => ({
  ...env,
  PATH: (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !isReplaced(folder))
    .join(delimiter),
})

/**
 * Runs the machine's own npm to its end.
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{ ok: boolean, printed: string }>} whether it went well, and all that it printed
 */
export const runNpm = (args, cwd) =>
  new Promise((resolve) => {
    const [command, first] = hostNpm(process.env)
    const child = spawn(command, [...first, ...args], {
      cwd,
      env: withoutOwnNode(process.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (printed += text))
    }
    child.once('error', (reason) => resolve({ ok: false, printed: String(reason) }))
    child.once('close', (code) => resolve({ ok: code === 0, printed }))
  })
