import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openEditorBundle } from '../../../cms/editor/bundle/bundle-editor.ts'

it('is made once for many releases, and again when somebody took it away', async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'cunkou-editor-'))
  const make = openEditorBundle({ cacheDir })
  const made = await make()
  expect(existsSync(join(made, 'index.html'))).toBe(true)
  const begun = performance.now()
  expect(await make()).toBe(made)
  expect(performance.now() - begun).toBeLessThan(100)
  rmSync(cacheDir, { recursive: true })
  expect(await make()).toBe(made)
  expect(existsSync(join(made, 'index.html'))).toBe(true)
  rmSync(cacheDir, { recursive: true })
})
