import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { PROGRAM_DIR } from '../../fixtures/county.ts'

/** The sample county as `npm start` runs it: a process of its own that can be killed, on a copy of `content/`. */
export interface SampleCounty {
  /** With a slash at the end. */
  address: string
  /** The bare repository with everything that is saved. */
  repository: string
  /** Asks the gateway for something, as the page of a colleague would. */
  ask: (action: string, params: object) => Promise<Record<string, unknown>>
  /** Ends the gateway as a power cut does. */
  kill: () => Promise<void>
  /** Starts it again at the same address. */
  comeBack: () => Promise<void>
  /** Ends whatever makes releases, as the system does when memory runs out. */
  killReleases: () => void
  close: () => Promise<void>
}

const IS_OPEN = /村口已经开门/
const IS_MADE = /已发布，用了/

/**
 * Fills a new county from the sample and makes its first release. What was rendered by an earlier run is kept in the folder,
 * for it may be: a county's releases can be made anew at any time.
 * @param folder where county and releases lie
 */
export const openSampleCounty = async (folder: string): Promise<SampleCounty> => {
  const countyDir = join(folder, 'county')
  rmSync(countyDir, { recursive: true, force: true })
  const port = await freePort()
  const start = () => startProgram({ countyDir, dataDir: join(folder, 'data'), port })
  let program = start()
  await printed(program, IS_OPEN, IS_MADE)
  const address = `http://127.0.0.1:${port}/`
  return {
    address,
    repository: join(countyDir, 'content.git'),
    ask: (action, params) => askGateway(address, action, params),
    kill: () => ended(program, 'SIGKILL'),
    async comeBack() {
      if (program.exitCode === null && program.signalCode === null) return
      program = start()
      await printed(program, IS_OPEN)
    },
    killReleases: () => childrenThatMakeReleases(program).forEach((pid) => process.kill(pid, 'SIGKILL')),
    close: () => ended(program, 'SIGTERM'),
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

interface Place {
  countyDir: string
  dataDir: string
  port: number
}

/** Whatever the machine's owner has set is not meant for this county. */
const startProgram = ({ countyDir, dataDir, port }: Place): ChildProcess => {
  const { PATH, HOME, TMPDIR } = process.env
  const env = { PATH, HOME, TMPDIR, COUNTY_DIR: countyDir, DATA_DIR: dataDir, PORT: String(port) }
  return spawn(process.execPath, [join(PROGRAM_DIR, 'scripts/start.ts')], {
    cwd: PROGRAM_DIR,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Waits until the program has said all of this. @throws Error with what it said, where it ended before */
const printed = (program: ChildProcess, ...awaited: RegExp[]): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    const hear = (words: Buffer) => {
      said += words.toString()
      if (awaited.every((each) => each.test(said))) resolve()
    }
    program.stdout?.on('data', hear)
    program.stderr?.on('data', hear)
    program.once('exit', () => reject(new Error(`The program ended:\n${said}`)))
  })

const ended = async (program: ChildProcess, signal: 'SIGKILL' | 'SIGTERM') => {
  if (program.exitCode !== null || program.signalCode !== null) return
  const exit = once(program, 'exit')
  program.kill(signal)
  await exit
}

const childrenThatMakeReleases = ({ pid }: ChildProcess): number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('serve-releases'))
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child = 0]) => child)

const askGateway = async (address: string, action: string, params: object) => {
  const answer = await fetch(`${address}api/cms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(address).origin },
    body: JSON.stringify({ action, params }),
  })
  const json = (await answer.json()) as Record<string, unknown>
  if (!answer.ok) throw new Error(`${action}: ${String(json['error'])}`)
  return json
}
