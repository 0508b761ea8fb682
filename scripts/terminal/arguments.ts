import { resolve } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { CannotStart } from '../start/cannot-start.ts'

/** The one thing a command is told. @param what it is called in Chinese @throws CannotStart with how to say it */
export const argumentOf = (usage: string, what: string): string => {
  const [told, ...more] = process.argv.slice(2)
  if (told !== undefined && told !== '' && more.length === 0) return told
  throw new CannotStart(`请写明${what}：${usage}\nUsage: ${usage}`)
}

/** A folder as it was typed: npm runs a command in the program's folder and tells where the person is. */
export const typedPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path)

/** What a command is told by options. @throws CannotStart with how to say it */
export const typedOptions = <Config extends ParseArgsConfig>(usage: string, config: Config) => {
  try {
    return parseArgs(config)
  } catch {
    throw new CannotStart(`这样写看不懂，应该是：${usage}\nUsage: ${usage}`)
  }
}
