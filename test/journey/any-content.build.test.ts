import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSite } from '../../src/library/content/read-site.ts'
import { contentPathOf, entryUrl, inContentFolder } from '../../src/model/addresses.ts'
import { beijingMoment } from '../../src/model/beijing-time.ts'
import { checkEntry } from '../../src/model/check-entry.ts'
import { isOnShow } from '../../src/model/showing.ts'
import type { AnyEntry } from '../fixtures/any-entry.ts'
import { anyCollection, anyEntryText } from '../fixtures/any-entry.ts'
import type { FixtureCounty } from '../fixtures/county.ts'
import { buildFixture, fixtureCounty, liveSite } from '../fixtures/county.ts'
import { dearRuns } from '../setup/property-runs.ts'

const NOW = '2026-11-22T02:00:00.000Z'
/** A build costs seconds whatever it holds, so each has many entries. */
const [FEWEST, MOST] = [120, 160]

let count = 0
const anyEntry: fc.Arbitrary<AnyEntry> = anyCollection.chain((collection) => {
  const id = `20261101-any-${String((count += 1)).padStart(6, '0')}`
  return anyEntryText(collection, id).map((text) => ({ collection, id, text }))
})

const fileOf = ({ collection, id }: AnyEntry) => contentPathOf(collection, id)

const write = (county: FixtureCounty, entry: AnyEntry) => {
  const path = join(county.contentDir, inContentFolder(fileOf(entry)))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, entry.text)
}

/** What the model says of an entry as it lies on the disk. */
const isToBeShown = (county: FixtureCounty, { collection, id, text }: AnyEntry) => {
  const vocabularies = readSite(county.contentDir).facts?.rows ?? {}
  const { data } = checkEntry({ collection, id, text: Buffer.from(text).toString(), vocabularies })
  if (!data) return 'left out'
  return isOnShow(collection, data, beijingMoment(new Date(NOW))) ? 'shown' : 'not its time'
}

/** Where an entry is found after the build. */
const whereIs = (county: FixtureCounty, leftOut: ReadonlySet<string>, entry: AnyEntry) => {
  const page = join(liveSite(county), entryUrl(entry.collection, entry.id), 'index.html')
  if (existsSync(page)) return 'shown'
  return leftOut.has(fileOf(entry)) ? 'left out' : 'not its time'
}

const findEach = async (entries: readonly AnyEntry[]) => {
  const county = fixtureCounty()
  try {
    for (const entry of entries) write(county, entry)
    const { code, last, stderr } = await buildFixture(county, NOW)
    expect(code, stderr).toBe(0)
    const leftOut = new Set(last.leftOut?.map(({ file }) => file))
    for (const entry of entries) {
      const found = whereIs(county, leftOut, entry)
      const wanted = isToBeShown(county, entry)
      // A photo or attachment that is not there is another reason to leave an entry out.
      const isRight = found === wanted || (wanted !== 'left out' && found === 'left out')
      expect({ ...entry, found, isRight }).toEqual({ ...entry, found, isRight: true })
    }
  } finally {
    county.remove()
  }
}

describe('a county of entries as any hand might have left them', () => {
  it('is released, and every entry is on the portal or named as left out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { minLength: FEWEST, maxLength: MOST, size: 'max' }), findEach),
      // Each attempt to make a failing county smaller would be another build.
      { numRuns: dearRuns(1), endOnFailure: true },
    )
  })
})
