import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean }} Locked one package of a lock file
 * @typedef {'start' | 'test'} Purpose what the packages are needed for
 */

/**
 * @param {string} file
 * @returns {Record<string, Locked> | undefined} the packages of a lock file, or nothing when it is not there or broken
 */
const packagesIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** @param {string} root */
const installedIn = (root) => packagesIn(join(root, 'node_modules/.package-lock.json'))

/**
 * Whether everything that the lock file names for a purpose is installed in exactly that version.
 * npm keeps its own list of what it has installed and writes it last, so a broken-off install never passes.
 * Asking that list, and not a stamp of ours, also believes an `npm ci` that somebody ran by hand.
 * @param {string} root the program's folder
 * @param {Purpose} purpose
 */
export const isInstalled = (root, purpose) => {
  const wanted = packagesIn(join(root, 'package-lock.json')) ?? {}
  const found = installedIn(root)
  if (found === undefined) return false
  return Object.entries(wanted).every(
    ([path, { version, dev, optional }]) =>
      path === '' || optional || (dev && purpose === 'start') || found[path]?.version === version,
  )
}

/**
 * Whether somebody has installed what only tests and checks need.
 * @param {string} root the program's folder
 */
export const hasTestTools = (root) => Object.values(installedIn(root) ?? {}).some(({ dev }) => dev)
