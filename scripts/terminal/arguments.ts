import { resolve } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { CannotStart, NotUnderstood, NOT_UNDERSTOOD } from './cannot-start.ts'

/** The one thing a command is told. @param what it is called in Chinese @throws CannotStart with how to say it */
export const argumentOf = (usage: string, what: string): string => {
  const [told, ...more] = process.argv.slice(2)
  // What begins with a dash was meant as an option, never as a folder of that name.
  if (told?.startsWith('-')) throw notUnderstood(usage)
  if (told !== undefined && told !== '' && more.length === 0) return told
  throw new CannotStart(`请写明${what}：${usage}\nUsage: ${usage}`)
}

/** A folder as it was typed: npm runs a command in the program's folder and tells where the person is. */
export const typedPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path)

const notUnderstood = (usage: string) => new NotUnderstood(`这样写看不懂，应该是：${usage} / Usage: ${usage}`)

/** What a command is told by options. @throws NotUnderstood with how to say it */
export const typedOptions = <Config extends ParseArgsConfig>(usage: string, config: Config) => {
  try {
    return parseArgs(config)
  } catch {
    throw notUnderstood(usage)
  }
}

/** The same for a command that begins with its options: where it is not understood it ends here, with one line. */
export const optionsOrEnd = <Config extends ParseArgsConfig>(usage: string, config: Config) => {
  try {
    return typedOptions(usage, config)
  } catch (reason) {
    if (!(reason instanceof NotUnderstood)) throw reason
    console.error(reason.message)
    process.exit(NOT_UNDERSTOOD)
  }
}
