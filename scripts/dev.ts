import { join } from 'node:path'
import { dev } from 'astro'
import { readSettings } from '../cms/gateway/settings.ts'
import { orderOf } from '../src/release/settings.ts'
import { pagesOfNow } from './dev/pages-of-now.ts'
import { optionsOrEnd } from './terminal/arguments.ts'

/** npm run dev: the portal alone, each page rendered anew when it is opened; for engineers. */
optionsOrEnd('npm run dev', {})
const settings = readSettings()
const folder = settings.contentDir
const onlyInReleases = `照片、附件、分享图、搜索、订阅和网站地图要 npm run build 才有。
Photos, attachments, share images, search, feeds and the sitemap come with npm run build only.`
console.log(
  `显示的是文件夹 ${folder}，改了刷新就能看到。要看县里已发布的内容，先 npm run export -- 新文件夹，再 CONTENT_DIR=新文件夹 npm run dev 。
Showing ${folder}: reload after a change; for what the county has published: npm run export -- FOLDER, then CONTENT_DIR=FOLDER npm run dev
${onlyInReleases}`,
)
// As in astro.config.mjs, which Astro's dev server reads too late for this.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
const { programDir, dataDir, host, port } = settings
await dev({
  root: programDir,
  cacheDir: join(dataDir, 'dev'),
  server: { host, port },
  vite: { plugins: [pagesOfNow(programDir, () => orderOf(settings, new Date()))] },
})
