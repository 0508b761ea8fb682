import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectionName } from '../../model/collections.ts'
import { collections } from '../../model/collections.ts'
import { mediaSpellings, plainMediaAddress } from '../../model/media.ts'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import type { AnyEntry } from '../entries/entries.ts'
import type { MediaOfEntry } from '../photos/media-of-entry.ts'
import { fieldsHolding, mediaIn, mediaInStory } from '../photos/media-of-entry.ts'

/**
 * What lies in a folder, as long as the folder does not change: its time does with every
 * name that comes or goes, also where somebody sets it back.
 */
interface Listed {
  changed: number
  /** Whether the folder had rested when it was listed; else it may have changed once more without a new time. */
  isSettled: boolean
  files: string[]
  folders: string[]
}

const labels = { image: '图片', file: '附件' } as const

/** Longer than the clock of any file system takes for one step. */
const REST_IN_MS = 1000

const listFolder = (folder: string, changed: number): Listed => {
  const isSettled = Date.now() - changed > REST_IN_MS
  const found = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  return {
    changed,
    isSettled,
    files: found.filter((each) => each.isFile()).map(({ name }) => name.normalize()),
    folders: found.filter((each) => each.isDirectory()).map(({ name }) => name),
  }
}

/** Which photos and attachments a content folder holds; a folder that did not change is not listed again. */
export const openMediaShelf = (contentDir: string) => {
  let listed = new Map<string, Listed>()
  let onShelf: ReadonlySet<string> | undefined

  const collect = (path: string, next: Map<string, Listed>): boolean => {
    const folder = join(contentDir, path)
    const changed = statSync(folder, { throwIfNoEntry: false })?.ctimeMs
    if (changed === undefined) return listed.has(path)
    const before = listed.get(path)
    const isKnown = before?.changed === changed && before.isSettled
    const found = isKnown ? before : listFolder(folder, changed)
    next.set(path, found)
    return [!isKnown, ...found.folders.map((name) => collect(`${path}/${name}`, next))].some(Boolean)
  }

  return {
    /** The addresses of what lies there now. */
    look(): ReadonlySet<string> {
      const next = new Map<string, Listed>()
      const isNew = collect('/media', next)
      listed = next
      if (isNew || onShelf === undefined)
        onShelf = new Set([...next].flatMap(([path, { files }]) => files.map((name) => `${path.normalize()}/${name}`)))
      return onShelf
    },
  }
}

/** Mac and Windows write the same accented name in two ways. */
const isOn = (shelf: ReadonlySet<string>, address: string): boolean =>
  mediaSpellings(address).some((spelling) => shelf.has(spelling.normalize()))

const mediaFields = Object.fromEntries(
  Object.entries(collections).map(([name, { fields }]) => [name, fieldsHolding(['image', 'file'], fields)]),
) as Record<CollectionName, ReturnType<typeof fieldsHolding>>

/** The photos and attachments of an entry that are not there. A link of a story to nothing only loses its address. */
export const missingMedia = ({ collection, data, ...story }: AnyEntry, shelf: ReadonlySet<string>): MediaOfEntry[] =>
  [...mediaIn(mediaFields[collection], data), ...mediaInStory(story).filter(({ kind }) => kind === 'image')].filter(
    ({ mediaPath }) => !isOn(shelf, mediaPath),
  )

/** Says that something an entry shows is not there. @param where from `placeOfMedia` */
export const missingMediaProblem = (where: Parameters<typeof problem>[1], { mediaPath, kind }: MediaOfEntry): Problem =>
  problem('no-such-media', where, { allowed: labels[kind], value: plainMediaAddress(mediaPath) })
