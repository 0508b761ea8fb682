import { globSync, lstatSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listReleases, liveRelease, switchLive } from '../../../src/release/switch/live-release.ts'
import { removeRelease, retireOldReleases } from '../../../src/release/switch/prune.ts'
import type { ReleaseInMaking } from '../../../src/release/switch/release-folders.ts'
import { openReleaseFolders } from '../../../src/release/switch/release-folders.ts'
import { makeSpare, removeOldSpares } from '../../../src/release/switch/spare.ts'
import { dearRuns } from '../../setup/property-runs.ts'

const KEPT = 3
const PATHS = ['index.html', 'a', 'a/index.html', 'a/b/index.html', 'share/a.png'] as const

/** What stands in a folder, without following links: files with their bytes, links with where they lead, folders. */
const contentOf = (folder: string) =>
  Object.fromEntries(
    globSync('**/*', { cwd: folder }).map((path) => {
      const file = join(folder, path)
      const found = lstatSync(file)
      if (found.isSymbolicLink()) return [path, `-> ${readlinkSync(file)}`]
      return [path, found.isDirectory() ? 'folder' : readFileSync(file, 'utf8')]
    }),
  )

/** Whether a file would stand where a folder is, or below a file: no two addresses of a site ask for that at once. */
const isInTheWay = (path: string, standing: ReadonlySet<string>) =>
  [...standing].some((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`))

const standingIn = (folder: string) =>
  new Set(globSync('**/*', { cwd: folder }).filter((path) => !lstatSync(join(folder, path)).isDirectory()))

interface Edit {
  path: (typeof PATHS)[number]
  text: string | undefined
}

const edit = (making: ReleaseInMaking, what: Edit) => {
  const standing = standingIn(making.folder)
  if (what.text === undefined) {
    if (standing.has(what.path)) making.remove(what.path)
  } else if (!isInTheWay(what.path, standing)) making.put(what.path, what.text)
}

const edits = fc.array(
  fc.record({
    path: fc.constantFrom(...PATHS),
    text: fc.option(fc.constantFrom('one', 'two'), { nil: undefined }),
  }),
  { maxLength: 5 },
)
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ edits }) },
  { weight: 1, arbitrary: fc.record({ back: fc.nat(KEPT) }) },
)

const openCounty = () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'spare-'))
  const folders = openReleaseFolders(dataDir)
  const asMade = new Map<string, Record<string, string>>()
  const inReleases = (name: string) => join(dataDir, 'releases', name)

  const publish = async (what: readonly Edit[]) => {
    const id = `r${String(asMade.size + 1).padStart(3, '0')}`
    const making = await folders.take(id)
    for (const each of what) edit(making, each)
    asMade.set(id, contentOf(making.folder))
    await making.finish({ inputs: id, day: '2026-11-22' }, { added: [], dropped: [], all: () => [] })
  }
  const tidy = () => {
    const retired = retireOldReleases(dataDir, KEPT)
    makeSpare(dataDir, retired)
    removeOldSpares(dataDir)
    for (const release of retired) removeRelease(dataDir, release)
  }
  const check = () => {
    const live = liveRelease(dataDir) ?? ''
    expect(contentOf(inReleases(`.spare-${live}`))).toEqual(asMade.get(live))
    for (const release of listReleases(dataDir))
      expect(contentOf(inReleases(release)), release).toEqual(asMade.get(release))
  }
  const goBack = (by: number) =>
    switchLive(dataDir, listReleases(dataDir).at(by) ?? liveRelease(dataDir) ?? '')
  return { publish, tidy, check, goBack, remove: () => rmSync(dataDir, { recursive: true }) }
}

describe('whatever is published, gone back to and pruned', () => {
  it('the next release begins as the live one, and no kept one changes', () =>
    fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 20 }), async (happenings) => {
        const county = openCounty()
        await county.publish([])
        for (const what of happenings) {
          if ('back' in what) county.goBack(what.back)
          else await county.publish(what.edits)
          county.tidy()
          county.check()
        }
        county.remove()
      }),
      { numRuns: dearRuns(12) },
    ))
})
