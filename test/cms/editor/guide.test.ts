import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editorsGuide } from '../../../scripts/generate/guide.ts'
import { binWords, stepWords } from '../../../cms/editor/words/steps.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'

describe("the editors' guide", () => {
  it('says what the content model says today', async () => {
    const kept = await readFile(join(PROGRAM_DIR, 'cms/guide/editors-guide.md'), 'utf8')
    expect(kept).toBe(await editorsGuide())
  })
  const named = ['save', 'submit', 'approve', 'sendBack', 'publish', 'withdraw', 'history', 'delete'] as const
  it.each(named)('calls the button %s what it is called', async (step) => {
    expect(await editorsGuide()).toMatch(new RegExp(`[“—]${stepWords[step]}”`))
  })
  it('calls what was deleted lately what it is called', async () =>
    expect(await editorsGuide()).toContain(`“${binWords.title}”`))

  it('says at once that it is made from the model', async () => {
    expect((await editorsGuide()).split('\n')[0]).toContain('生成')
  })
})
