import { join, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { isRunnableDevEnvironment } from 'vite'
import type { ReleaseOrder } from '../../src/library/site/release-order.ts'
import type * as contentOfNow from './content-of-now.ts'

const CONTENT_OF_NOW = join(import.meta.dirname, 'content-of-now.ts')

/** The environment of Vite in which Astro renders pages that are made on request. */
const PAGES = 'ssr'

const load = async (server: ViteDevServer): Promise<typeof contentOfNow> => {
  const environment = server.environments[PAGES]
  if (!environment || !isRunnableDevEnvironment(environment)) throw new Error('Vite runs no pages here.')
  return environment.runner.import(CONTENT_OF_NOW)
}

/** Pages end with a slash, and every one is opened with the content of that moment; what it loads belongs to it. */
const isPage = (url = '') => /\/(?:\?.*)?$/.test(url)

/**
 * For `npm run dev`: each page that is opened shows the content folder as it is at that moment. After an edit of the
 * library all of it starts anew, for its parts know each other from the moment they were loaded.
 * @param orderNow what is to be shown, with the moment it is
 */
export const pagesOfNow = (programDir: string, orderNow: () => ReleaseOrder): Plugin => {
  const sources = join(programDir, 'src', '/').replaceAll(sep, '/')
  const isSource = (file: string | null): boolean => file?.startsWith(sources) ?? false
  return {
    name: 'pages of now',
    apply: 'serve',
    configureServer: (server) => {
      server.middlewares.use((request, _response, next) => {
        const opened = async () => {
          const { readNow, askingNow } = await load(server)
          if (isPage(request.url)) await readNow(orderNow())
          await askingNow(next)
        }
        opened().catch(next)
      })
    },
    hotUpdate({ file, modules }) {
      if (this.environment.name !== PAGES || !isSource(file) || !file.endsWith('.ts')) return modules
      return [...this.environment.moduleGraph.idToModuleMap.values()].filter((each) => isSource(each.file))
    },
  }
}
