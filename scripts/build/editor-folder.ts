import { join } from 'node:path'
import { openEditorBundle } from '../../cms/editor/bundle/bundle-editor.ts'
import type { ExtraFolder } from '../../src/release/products/program-files.ts'
import type { ReleaseSettings } from '../../src/release/settings.ts'

/** The editor is made of the program alone, so it is kept with the program and not with a county's data. */
export const editorFolder = ({ programDir }: Pick<ReleaseSettings, 'programDir'>): ExtraFolder => ({
  at: 'admin',
  make: openEditorBundle({ cacheDir: join(programDir, 'node_modules/.cache/cunkou') }),
})
