import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { PublishingState } from '../../../../cms/gateway/publishing/create-publishing.ts'
import { createSite } from '../../../../cms/gateway/site/create-site.ts'
import type { Previewer } from '../../../../src/release/client.ts'
import { finishRelease, startRelease } from '../../../../src/release/switch/live-release.ts'

/** What a release of the tests holds, by path. */
export const files = {
  'index.html': `<!doctype html><title>青禾县</title>${'村口的布告栏。'.repeat(400)}`,
  '404.html': '<title>没有这一页</title>',
  'reports/index.html': '<title>报道</title>',
  '文件/通知 一.html': '<title>通知</title>',
  'feed.xml': '<rss/>',
  '_astro/page.a1b2c3d4.js': 'x',
  'photos/0123456789abcdef-1200x900-480.webp': 'RIFF0123456789',
  'attachments/0123456789abcdef/报名表（100%）#1.docx': 'PK',
  'attachments/0123456789abcdef/通知.pdf': '%PDF-',
  'media/2026/11/0123456789abcdef.html': '<script>1</script>',
  '.secret': 'hidden',
}

/** A site without a release yet, in a data folder of its own; with a previewer it is asked for what no release holds. */
export const openSite = (previewerOf?: (dataDir: string) => Previewer) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'site-'))
  const state: { now: PublishingState } = { now: { building: false } }
  const previewer = previewerOf?.(dataDir)
  const site = createSite({ dataDir, state: () => state.now, ...(previewer ? { previewer } : {}) })
  return {
    dataDir,
    site,
    /** Where publishing stands; may be set. */
    state,
    publish: (id: string, content: Record<string, string> = files) => {
      const folder = startRelease(dataDir, id)
      for (const [name, text] of Object.entries(content)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), text)
      }
      finishRelease(dataDir, id, { inputs: id, day: '2026-11-22' })
    },
    get: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      site.request(`http://127.0.0.1:4321${path}`, { headers, method }),
  }
}
