import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Draft, Previewer } from '../../src/release/client.ts'
import { openPreviewer } from '../../src/release/client.ts'
import { openEntryFiles } from '../../src/library/content/entry-files.ts'
import { readReleaseSettings } from '../../src/release/settings.ts'
import type { Measurement } from './measurement.ts'

const TIMES = 20

/** Any release will do: it only says that there is a site. */
const withSite = (dataDir: string): string => {
  mkdirSync(join(dataDir, 'releases/1'), { recursive: true })
  symlinkSync(join(dataDir, 'releases/1'), join(dataDir, 'live'))
  return dataDir
}

const latestReport = (contentDir: string): Draft => {
  const newest = openEntryFiles(contentDir, 'reports')().entries.at(-1)
  if (!newest) throw new Error('The county has no reports.')
  return { kind: 'entry', collection: 'reports', id: newest.id, text: readFileSync(newest.path, 'utf8') }
}

const millisecondsOf = async (previewer: Previewer, draft: Draft): Promise<number> => {
  const began = performance.now()
  const drawn = await previewer.draw({ draft, part: 'page', media: new Map(), mediaAddress: '/' })
  if (!drawn.ok) throw new Error(drawn.why)
  return Math.round(performance.now() - began)
}

/** A report that somebody is writing: every time with other words, as after each pause. */
export const draftPreview: Measurement = {
  about: 'the page of a draft, drawn while somebody writes it',
  measure: async ({ contentDir, workFolder }) => {
    const dataDir = withSite(workFolder('draft-preview'))
    const previewer = openPreviewer({ ...readReleaseSettings({}), contentDir, dataDir })
    const report = latestReport(contentDir)
    const first = await millisecondsOf(previewer, report)
    const times: number[] = []
    for (let time = 0; time < TIMES; time++)
      times.push(await millisecondsOf(previewer, { ...report, text: `${report.text}字${time}` }))
    previewer.close()
    times.sort((a, b) => a - b)
    const label = 'preview of a draft'
    return [
      { key: 'previewMs', label: `${label}, median, ms`, value: times[TIMES / 2], goal: 'within 300' },
      { key: 'previewSlowestMs', label: `${label}, slowest of ${TIMES}, ms`, value: times.at(-1) },
      {
        key: 'previewFirstMs',
        label: `${label}, the first one, compiling and reading included, ms`,
        value: first,
      },
    ]
  },
}
