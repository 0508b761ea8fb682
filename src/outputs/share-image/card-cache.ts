/** Share images kept by a hash of everything that goes into them; a release takes them by hard link. */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { codeOf } from '../../library/site/error-code.ts'
import { designFiles } from './design-files.ts'
import type { CardProblem } from './share-card.ts'

const PACKAGES = ['satori', 'sharp', '@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-emoji']

/** Hash of what all cards share: design code, versions of the drawing tools, of the faces and of Node. */
export const designFingerprint = (): string => {
  const hash = createHash('sha256').update(process.versions.node)
  for (const name of PACKAGES) hash.update(versionOf(name))
  for (const file of designFiles()) hash.update(basename(file)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Read from the package's file: not every package lets its package.json be imported. */
const versionOf = (name: string): string => {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  const file = folders.map((folder) => join(folder, name, 'package.json')).find((each) => existsSync(each))
  if (!file) throw new Error(`The package ${name} is not installed.`)
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'))
  return `${name}@${version}`
}

/** Where an image is kept, or will be. */
export const imageFile = (cacheDir: string, key: string): string =>
  join(cacheDir, key.slice(0, 2), `${key}.png`)
/** In one flat folder: a release asks for all of them at once, and they are few. */
const problemsDir = (cacheDir: string): string => join(cacheDir, 'problems')
const problemFile = (cacheDir: string, key: string): string => join(problemsDir(cacheDir), `${key}.json`)

/** The file of a kept image; nothing when it has to be drawn. */
export const keptCard = (cacheDir: string, key: string): string | undefined => {
  const file = imageFile(cacheDir, key)
  return existsSync(file) ? file : undefined
}

/** Puts a kept image at its place in the release; false when it is not kept. */
export const placeFromCache = (cacheDir: string, key: string, target: string): boolean => {
  mkdirSync(dirname(target), { recursive: true })
  const source = imageFile(cacheDir, key)
  try {
    linkSync(source, target)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    if (codeOf(error) === 'EEXIST') rmSync(target)
    copyFileSync(source, target)
  }
  return true
}

/** Keeps an image and the problems it came with; a half-written file is never seen under its name. */
export const keepInCache = (
  cacheDir: string,
  key: string,
  image: Uint8Array,
  problems: CardProblem[],
): void => {
  const file = imageFile(cacheDir, key)
  if (problems.length > 0) writeWhole(problemFile(cacheDir, key), JSON.stringify(problems))
  writeWhole(file, image)
}

const writeWhole = (file: string, content: string | Uint8Array): void => {
  const unfinished = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  try {
    writeFileSync(unfinished, content)
  } catch (reason) {
    if (codeOf(reason) !== 'ENOENT') throw reason
    // Only the first image of a folder has to make it.
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(unfinished, content)
  }
  renameSync(unfinished, file)
}

/** The keys of all kept images that came with problems: few, so a release asks for the list once. */
export const keysWithProblems = (cacheDir: string): Set<string> =>
  existsSync(problemsDir(cacheDir))
    ? new Set(readdirSync(problemsDir(cacheDir)).map((name) => basename(name, '.json')))
    : new Set()

/** The problems that a kept image came with; most have none. */
export const keptProblems = (cacheDir: string, key: string, path: string): CardProblem[] => {
  const file = problemFile(cacheDir, key)
  const kept: CardProblem[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  return kept.map((problem) => ({ ...problem, path }))
}
