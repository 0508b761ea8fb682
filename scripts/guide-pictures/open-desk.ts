import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenEditor } from '../../test/cms/editor/open-editor.ts'
import { openEditorOn } from '../../test/cms/editor/open-editor.ts'
import { copyOfSampleCounty, sampleSite } from '../../test/site/sample-site.ts'
import { fillDesk } from './county.ts'

/** The desk of the sample county and its site as the guide shows them, with drafts that are on their way. */
export const openGuideDesk = async (): Promise<OpenEditor> => {
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-guide-'))
  const { site } = await sampleSite()
  const desk = await openEditorOn(copyOfSampleCounty(folder), site)
  await fillDesk(desk.address)
  return {
    ...desk,
    async close() {
      await desk.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
