import { realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

/** Rooms that the pages and the process that renders them both ask; what these remember must exist once. */
const SHARED_ROOMS = ['model', 'library', 'outputs']

const isScript = (path: string) => path.endsWith('.ts')

/**
 * Leaves the library out of the compiled pages: they import its modules from where they lie, by absolute addresses,
 * and Node runs them as they are. So a page asks the very edition that the process which loaded the program has read.
 * Scripts for browsers are compiled apart and have their parts of the library in them.
 */
export const libraryOutside = (): Plugin => {
  let shared: string[] = []
  return {
    name: 'library outside',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'ssr',
    configResolved: ({ root }) => {
      // Modules are named by where they really lie.
      shared = SHARED_ROOMS.map((room) => join(realpathSync(root), 'src', room, '/').replaceAll(sep, '/'))
    },
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      if (!found || !isScript(found.id) || !shared.some((room) => found.id.startsWith(room))) return found
      return { id: pathToFileURL(found.id).href, external: 'absolute' }
    },
  }
}
