import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TierName } from '../county/tiers.ts'
import { tiers } from '../county/tiers.ts'
import { measure } from './measure.ts'
import type { Measurement } from './measurement.ts'
import { cpuInWords, largest } from './process-tree.ts'

/** The same Markdown under the tools a county would use instead: Hugo for pages, stock Pagefind for search. */

const config = `baseURL = "https://qinghe.example/"
languageCode = "zh-Hans"
hasCJKLanguage = true
title = "青禾新时代文明实践"
paginate = 20
disableKinds = ["RSS"]
[taxonomies]
  station = "station"
  category = "categories"
  project = "project"
`

const page = (main: string) => `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }} - {{ .Site.Title }}</title><meta name="description" content="{{ .Params.summary }}">
<link rel="canonical" href="{{ .Permalink }}"><meta property="og:title" content="{{ .Title }}"></head>
<body><header><a href="/">{{ .Site.Title }}</a><nav><a href="/stations/">阵地</a> <a href="/reports/">报道</a>
<a href="/good-people/">好人</a> <a href="/projects/">项目</a></nav></header>
<main data-pagefind-body>${main}</main><footer>{{ .Site.Title }}</footer></body></html>
`

const single = page(`<h1>{{ .Title }}{{ .Params.name }}</h1><p>{{ .Params.date }} {{ .Params.station }}</p>
<p>{{ .Params.summary }}{{ .Params.intro }}{{ .Params.content }}</p>{{ .Content }}<p>{{ .Params.source }} {{ .Params.author }}</p>
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}`)

const list =
  page(`<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
<time>{{ .Params.date }}</time><p>{{ .Params.summary }}</p></li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}`)

/** Writes a Hugo site over the given content. */
const writeHugoSite = (folder: string, contentDir: string) => {
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true })
  writeFileSync(join(folder, 'config.toml'), config)
  writeFileSync(join(folder, 'layouts/_default/single.html'), single)
  writeFileSync(join(folder, 'layouts/_default/list.html'), list)
  writeFileSync(join(folder, 'layouts/index.html'), list)
  for (const name of ['reports', 'stations', 'projects', 'good-people'])
    cpSync(join(contentDir, name), join(folder, 'content', name), { recursive: true, force: true })
}

const isHugoInstalled = (): boolean => spawnSync('hugo', ['version']).status === 0

const pagefindCommand = (): string =>
  fileURLToPath(new URL('runner/bin.cjs', import.meta.resolve('pagefind')))

/** Stock Pagefind holds the whole index in memory: 6.5 GB for the 10,500 pages of a county in its time. */
const MB_PER_ENTRY = 0.62

/** One sentence where this machine cannot hold what they need. */
export const tooSmallFor = (tier: TierName, availableMB: number): string | undefined => {
  const { stations, reports, projects, people } = tiers[tier]
  const needsMB = (stations + reports + projects + people) * MB_PER_ENTRY
  if (needsMB < availableMB) return undefined
  const GB = (MB: number) => `${Math.round(MB / 1024)} GB`
  return `Hugo + stock Pagefind need some ${GB(needsMB)} of memory at tier ${tier}, and this machine has ${GB(availableMB)} free.`
}

const availableMB = () => process.availableMemory() / 1024 / 1024

/** Builds the pages with Hugo and indexes them with stock Pagefind, both from nothing. */
export const hugoAndPagefind: Measurement = {
  about: 'the same Markdown by Hugo and stock Pagefind, to compare with',
  missing: (tier) =>
    isHugoInstalled() ? tooSmallFor(tier, availableMB()) : 'Hugo is not installed: apt-get install hugo',
  expected: {
    T: { minutes: 0.1, diskMB: 40 },
    C: { minutes: 0.5, diskMB: 400 },
    L: { minutes: 5, diskMB: 2000 },
  },
  measure: async ({ contentDir, workFolder }) => {
    const folder = workFolder('hugo')
    const output = join(folder, 'public')
    writeHugoSite(folder, contentDir)
    const hugo = await measure('hugo', ['--quiet', '--source', folder, '--destination', output])
    const pagefind = await measure(process.execPath, [pagefindCommand(), '--site', output])
    console.log(`Hugo + stock Pagefind: ${cpuInWords(hugo.cpuSeconds, pagefind.cpuSeconds)}`)
    return [
      {
        key: 'hugoPagefindSeconds',
        label: 'Hugo + stock Pagefind on the same Markdown, s',
        value: hugo.seconds + pagefind.seconds,
      },
      {
        key: 'hugoPagefindPeakMB',
        label: 'Hugo + stock Pagefind, peak MB',
        value: largest(hugo.peakMB, pagefind.peakMB),
      },
    ]
  },
}
