import { once } from 'node:events'
import { readdirSync, rmdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { AstroIntegration, AstroPrerenderer } from 'astro'
import { keptPagesIn } from './astro-cache.ts'
import type { KeptPages } from './astro-cache.ts'

/** Places them in a thread of its own, which is done before the build has read the content. */
const placeInThread = async (kept: KeptPages, outDir: string): Promise<string[]> => {
  const worker = new Worker(new URL('./place-worker.ts', import.meta.url), { workerData: { kept, outDir } })
  const [placed] = (await once(worker, 'message')) as [string[]]
  return placed
}

/** The files that a page of this address may be written to, in Astro's format `directory`. */
const filesOf = (pathname: string, isEndpoint: boolean): string[] => {
  const path = normalize(decodeURI(pathname).replace(/^\/|\/$/g, ''))
  return isEndpoint ? [path] : [join(path, 'index.html'), `${path}.html`]
}

/**
 * Takes a page's file away before the page is rendered anew. Astro writes over what it finds, and a kept page is the
 * same file in the releases before this one, which must stay as they are.
 */
const parted = (
  prerenderer: AstroPrerenderer,
  folders: readonly string[],
  placed: ReadonlySet<string>,
): AstroPrerenderer => ({
  ...prerenderer,
  render: async (request, options) => {
    const files = filesOf(new URL(request.url).pathname, options.routeData.type === 'endpoint')
    const shared = files.filter((file) => placed.has(file))
    await Promise.all(folders.flatMap((folder) => shared.map((file) => rm(join(folder, file)))))
    return prerenderer.render(request, options)
  },
})

/** An address whose page is gone must not stay as a folder without a page. */
const removeEmptyFolders = (folder: string, outDir: string) => {
  if (folder === '.' || readdirSync(join(outDir, folder)).length > 0) return
  rmdirSync(join(outDir, folder))
  removeEmptyFolders(dirname(folder), outDir)
}

/** Removes the placed pages that this build no longer has. */
const removeGonePages = (placed: readonly string[], outDir: string, made: Map<string, URL[]>) => {
  const stillThere = new Set([...made.values()].flat().map((url) => relative(outDir, fileURLToPath(url))))
  for (const path of placed.filter((each) => !stillThere.has(each))) {
    rmSync(join(outDir, path))
    removeEmptyFolders(dirname(path), outDir)
  }
}

/**
 * Puts the pages of the last build into the new release before Astro looks for them, in bulk and beside its other work.
 * Astro takes over what is unchanged (src/library/rendering/pages-to-render.ts) and writes the rest anew.
 */
export const unchangedPages = (): AstroIntegration => {
  let placing: Promise<string[]> = Promise.resolve([])
  let places: { outDir: string; kept: KeptPages }
  return {
    name: 'unchanged pages',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return
        // The release's folder is new for every build, and it must not be emptied of what is put there now.
        updateConfig({ vite: { build: { emptyOutDir: false } } })
        places = { outDir: fileURLToPath(config.outDir), kept: keptPagesIn(fileURLToPath(config.cacheDir)) }
        placing = placeInThread(places.kept, places.outDir)
        // Awaited below; a build that fails before that has a reason of its own to tell.
        placing.catch(() => undefined)
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const placed = new Set(await placing)
        setPrerenderer((own) => parted(own, [places.outDir, places.kept.pagesDir], placed))
      },
      'astro:build:done': async ({ dir, assets }) =>
        removeGonePages(await placing, fileURLToPath(dir), assets),
    },
  }
}
