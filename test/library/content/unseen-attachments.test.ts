import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Content } from '../../../src/library/content/open-content.ts'
import { openContent } from '../../../src/library/content/open-content.ts'
import { everyEntry } from '../../../src/library/entries/entries.ts'
import { Edition } from '../../../src/library/edition/edition.ts'
import { letter, zip } from '../../cms/gateway/media/sample-documents.ts'
import type { FixtureCounty } from '../../fixtures/county.ts'
import { fixtureCounty, writeEntry } from '../../fixtures/county.ts'

const id = '20261102-qsc-bbbb'
const form = '/media/2026/11/报名表.docx'
const withMacro = zip(letter({ 'word/vbaProject.bin': 'x' }))

let county: FixtureCounty
let content: Content

beforeEach(() => {
  county = fixtureCounty()
  content = openContent(county.contentDir)
})
afterEach(() => county.remove())

const bring = (bytes: Uint8Array) => {
  mkdirSync(join(county.contentDir, dirname(form)), { recursive: true })
  writeFileSync(join(county.contentDir, form), bytes)
  const data = { photos: [] }
  writeEntry(county.contentDir, { collection: 'reports', id, data, body: `[报名表](${form})` })
}

/** Reads the folder, as each release does. */
const read = async () => {
  const { facts = {}, problems } = await content.read()
  const edition = new Edition()
  edition.tell(facts)
  return { shown: edition.ask(() => everyEntry('reports')).map((entry) => entry.id), problems }
}

describe('an attachment that no upload has seen', () => {
  it('leaves its entry out where an upload would refuse it, in the words of the upload', async () => {
    bring(withMacro)
    const first = await read()
    expect(first.shown).toEqual([])
    const message = expect.stringMatching(/报名表\.docx里面带有宏或脚本程序/) as string
    expect(first.problems).toMatchObject([{ code: 'refused-attachment', field: 'body', message }])
    expect(await read()).toEqual(first)
  })

  it('is offered where an upload would take it, and again once it is mended', async () => {
    bring(withMacro)
    await read()
    bring(zip(letter()))
    expect(await read()).toEqual({ shown: [id], problems: [] })
  })
})
