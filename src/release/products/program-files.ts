import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WORKER_FILE } from '../../outputs/offline/worker-file.ts'
import { filesBelow } from '../../library/content/content-files.ts'
import { OFFLINE_WORKER } from '../compile/offline-worker-place.ts'
import { shareFile } from '../switch/shared-files.ts'
import type { Product } from './product.ts'

/** A folder that goes into every release as it is, e.g. the editor at `admin`. */
export interface ExtraFolder {
  /** Where it stands in the release. */
  at: string
  /** Makes the folder, or finds the one made before. It must never change afterwards: its files are hard-linked. */
  make: () => Promise<string>
}

/** Files of `public/`, copied: somebody may be working on them. */
export const publicProduct = (programDir: string): Product => ({
  name: 'public',
  make: async (release) => {
    const source = join(programDir, 'public')
    const { files } = filesBelow(source)
    for (const file of files) release.put(file, await readFile(join(source, file)))
    return { files }
  },
})

/** What keeps pages on readers' devices: at the root of the portal, for a worker answers for what lies below it. */
export const offlineWorkerProduct = (compiled: string): Product => ({
  name: 'offline worker',
  make: async (release) => {
    const file = WORKER_FILE
    release.put(file, await readFile(join(compiled, OFFLINE_WORKER)))
    return { files: [file] }
  },
})

/** Scripts and styles of the compiled pages, by names that change with them. */
export const scriptsProduct = (dataDir: string, compiled: string): Product => ({
  name: 'scripts',
  make: async () => {
    const source = join(compiled, 'client', '_astro')
    const { files } = filesBelow(source)
    // Upgrades meanwhile may have taken the folder away: rather no release than one without its styles.
    if (files.length === 0) throw new Error(`There are no styles and scripts in ${source}.`)
    const shared = files.map((file) => shareFile(dataDir, 'scripts', join(source, file)))
    return { files: [], shared }
  },
})

const extraProduct = (at: string, source: string): Product => ({
  // Another folder is another product, so that the files of the one before go.
  name: `extra ${at} ${source}`,
  make: async (release) => {
    const files = existsSync(source) ? filesBelow(source).files : []
    for (const file of files) release.putKept(join(at, file), join(source, file))
    return { files: files.map((file) => join(at, file)) }
  },
})

/** Folders that are no part of the site itself; those that are not there yet are made now. */
export const extraProducts = async (folders: readonly ExtraFolder[]): Promise<Product[]> => {
  const products: Product[] = []
  for (const { at, make } of folders) products.push(extraProduct(at, await make()))
  return products
}
