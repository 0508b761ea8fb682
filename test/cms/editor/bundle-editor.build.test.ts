import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { openEditorBundle } from '../../../cms/editor/bundle/bundle-editor.ts'
import { editorFolder } from '../../../scripts/build/editor-folder.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'

it('is made once for many releases, and again when somebody took it away', async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'cunkou-editor-'))
  const make = openEditorBundle({ cacheDir })
  // It is the one that the releases of all tests have, for making it takes long.
  const ready = await editorFolder({ programDir: PROGRAM_DIR }).make()
  cpSync(ready, join(cacheDir, 'editor', basename(ready)), { recursive: true })
  const made = await make()
  const { ino } = statSync(join(made, 'index.html'))
  expect(await make()).toBe(made)
  expect(statSync(join(made, 'index.html')).ino).toBe(ino)
  rmSync(cacheDir, { recursive: true })
  expect(await make()).toBe(made)
  expect(existsSync(join(made, 'index.html'))).toBe(true)
  rmSync(cacheDir, { recursive: true })
})
