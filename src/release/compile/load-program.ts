import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as programEntry from './program-entry.ts'

/** A page, or a file such as `robots.txt`, as the program renders it. */
export interface RenderedPage {
  /** 200, 404, or 301 where a slash is missing at the end. */
  status: number
  contentType: string
  body: Buffer
}

/** An address or a pattern of addresses that the program has pages for. */
export interface ProgramRoute {
  /** `/reports/[year]/[id]`, `/robots.txt` … */
  pattern: string
  /** The parts in brackets: `year`, `id`, `...page` … */
  params: string[]
  /** Whether it is a page, or a file of another kind. */
  isPage: boolean
}

/** A compiled program, ready to render in this process. */
export interface Program {
  /**
   * Renders what stands at a path (with its slash at the end) of the portal at this address.
   * @throws whatever breaks the page
   */
  render: (path: string, address: string | URL) => Promise<RenderedPage>
  routes: ProgramRoute[]
}

type Manifest = ReturnType<typeof programEntry.app.getManifest>

/** Astro asks for each page when it is first wanted, and Node looks for the file even where it knows the module. */
const loadPages = async ({ pageMap, middleware }: Manifest): Promise<void> => {
  await Promise.all([middleware?.(), ...[...(pageMap?.values() ?? [])].map((loadPage) => loadPage())])
}

const routesOf = ({ routes }: Manifest): ProgramRoute[] =>
  routes
    .map(({ routeData }) => routeData)
    .filter(({ origin }) => origin === 'project')
    .map(({ route, params, type }) => ({ pattern: route, params, isPage: type === 'page' }))

/**
 * Loads a compiled program, all of its pages at once: later the first one is no slower than others, and the folder may
 * be removed. Pages ask the modules of src/library that this process has loaded. To be called once for a version: Node
 * forgets no module.
 */
export const loadProgram = async (folder: string): Promise<Program> => {
  const entry = pathToFileURL(join(folder, 'server', 'entry.mjs')).href
  // The compiler has made it from that very module.
  const { app } = (await import(/* @vite-ignore */ entry)) as typeof programEntry
  const manifest = app.getManifest()
  await loadPages(manifest)
  return {
    render: async (path, address) => {
      const response = await app.render(new Request(new URL(path, address)))
      const body = Buffer.from(await response.arrayBuffer())
      return { status: response.status, contentType: response.headers.get('content-type') ?? '', body }
    },
    routes: routesOf(manifest),
  }
}
