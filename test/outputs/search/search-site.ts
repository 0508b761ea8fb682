import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build } from 'astro'
import type { Plugin } from 'vite'
import { oldestEngines } from '../../../src/outputs/oldest-engines.ts'
import { folderForAll } from '../../setup/for-all-files.ts'
import { oneAtATime } from '../../site/one-at-a-time.ts'
import { buildSearchIndex } from './build-index.ts'
import { groupByPeriod } from '../../../src/outputs/search/records.ts'
import { samplePages } from './sample-pages.ts'
import type { ServedFolders } from './serve-folders.ts'
import { serveFolders } from './serve-folders.ts'

const root = resolve(import.meta.dirname, '../../..')
/** There while one test builds. */
const BUILDING = join(tmpdir(), 'cunkou-search-site.lock')

/** The search alone on a page: its own component, bundled as a release bundles it. */
const pageSource = `---
import Search from '../components/site/Search.astro'
import SearchStart from '../components/site/SearchStart.astro'
import main from '../styles/main.css?url'
import styles from '../styles/sheets/search.css?url'
---
<!doctype html>
<html lang="zh-Hans"><head><title>搜索</title><SearchStart index="/search/index/" />
<link rel="stylesheet" href={main} /><link rel="stylesheet" href={styles} /></head><body>
<Search index="/search/index/" lists={[{ label: '活动报道', href: '/reports/' }]} examples={['义诊']} />
</body></html>`

/**
 * What scripts that are named by their address fetch of themselves: a release takes it from beside the pages
 * (compile-process.ts), where a site of plain files has no place for it.
 */
const bringParts = (site: string): Plugin => ({
  name: 'parts of scripts',
  enforce: 'post',
  generateBundle: (_, bundle) => {
    for (const { type, fileName, ...rest } of Object.values(bundle)) {
      if (type !== 'asset' || !fileName.endsWith('.js') || !('source' in rest)) continue
      mkdirSync(dirname(join(site, fileName)), { recursive: true })
      writeFileSync(join(site, fileName), rest.source)
    }
  },
})

/** A project of its own around the rooms that the search needs: a build here must not touch the checkout's `.astro`. */
const buildSite = async (folder: string, site: string): Promise<void> => {
  mkdirSync(join(folder, 'src/pages'), { recursive: true })
  for (const room of [
    'node_modules',
    'src/components',
    'src/library',
    'src/model',
    'src/outputs',
    'src/styles',
  ])
    symlinkSync(join(root, room), join(folder, room))
  writeFileSync(join(folder, 'src/pages/search.astro'), pageSource)
  await build({
    configFile: false,
    root: folder,
    outDir: site,
    trailingSlash: 'always',
    logLevel: 'error',
    vite: {
      plugins: [bringParts(site)],
      build: { assetsInlineLimit: 0, target: oldestEngines },
      worker: { format: 'es' },
      resolve: { preserveSymlinks: true },
    },
  })
  await buildSearchIndex({
    periods: groupByPeriod(samplePages, ({ kind }) => kind === 'reports'),
    outDir: join(site, 'search/index'),
    cacheDir: join(folder, 'shards'),
  })
}

/** The search page, built by whichever test wants it first. */
const builtSite = async (): Promise<string> => {
  const folder = join(folderForAll(), 'search-page')
  const [site, finished] = [join(folder, 'site'), join(folder, 'finished')]
  // Astro puts what it works with into the working folder, where another run's build would write over it.
  await oneAtATime(BUILDING, async () => {
    if (existsSync(finished)) return
    rmSync(folder, { recursive: true, force: true })
    await buildSite(folder, site)
    writeFileSync(finished, '')
  })
  return site
}

/** The search page over the sample pages, served on a free port; the caller closes it. */
export const openSearchSite = async (): Promise<ServedFolders> => serveFolders(await builtSite())
