import { join } from 'node:path'
import type { CollectionName } from '../../model/collections.ts'
import { collections } from '../../model/collections.ts'
import { mediaSpellings, plainMediaAddress } from '../../model/media.ts'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import type { AnyEntry } from '../entries/entries.ts'
import type { MediaOfEntry } from '../photos/media-of-entry.ts'
import { fieldsHolding, mediaIn, mediaInStory } from '../photos/media-of-entry.ts'
import type { Findable } from './entry-checks.ts'
import type { ListedFolder } from './listed-folders.ts'
import { openFolderLists } from './listed-folders.ts'

const labels = { image: '图片', file: '附件' } as const

/** Which photos and attachments a content folder holds. */
export interface MediaShelf extends Findable {
  /** @param address `/media/2026/11/….jpg`, as it stands on the disk */
  has(address: string): boolean
}

/** A folder of the shelf. */
interface Board {
  listed: ListedFolder
  names: ReadonlySet<string>
}

const boardOf = (listed: ListedFolder): Board => ({
  listed,
  names: new Set(listed.files.map((name) => name.normalize())),
})

const hasLost = (before: Board, after: Board | undefined): boolean =>
  before !== after && ![...before.names].every((name) => after?.names.has(name))

/** Mac and Windows write the same accented name in two ways, that of a folder too. */
const finder = (boards: ReadonlyMap<string, Board>) => {
  const byName = Map.groupBy(boards, ([path]) => path.normalize())
  return (address: string): boolean => {
    const slash = address.lastIndexOf('/')
    const name = address.slice(slash + 1)
    return byName.get(address.slice(0, slash))?.some(([, { names }]) => names.has(name)) ?? false
  }
}

/** Looks at the photos and attachments of a content folder again and again; a folder that did not change is not listed again. */
export const openMediaShelf = (contentDir: string): (() => MediaShelf) => {
  const list = openFolderLists()
  let boards = new Map<string, Board>()
  let losses = 0

  const collect = (path: string, next: Map<string, Board>): void => {
    const listed = list(join(contentDir, path))
    if (!listed) return
    const before = boards.get(path)
    next.set(path, before?.listed === listed ? before : boardOf(listed))
    for (const name of listed.folders) collect(`${path}/${name}`, next)
  }

  return () => {
    const next = new Map<string, Board>()
    collect('/media', next)
    if ([...boards].some(([path, before]) => hasLost(before, next.get(path)))) losses += 1
    boards = next
    return { has: finder(next), losses }
  }
}

/** Mac and Windows write the same accented name in two ways. */
const isOn = (shelf: MediaShelf, address: string): boolean =>
  mediaSpellings(address).some((spelling) => shelf.has(spelling.normalize()))

const mediaFields = Object.fromEntries(
  Object.entries(collections).map(([name, { fields }]) => [name, fieldsHolding(['image', 'file'], fields)]),
) as Record<CollectionName, ReturnType<typeof fieldsHolding>>

/** The photos and attachments of an entry that are not there. A link of a story to nothing only loses its address. */
export const missingMedia = ({ collection, data, ...story }: AnyEntry, shelf: MediaShelf): MediaOfEntry[] =>
  [...mediaIn(mediaFields[collection], data), ...mediaInStory(story).filter(({ kind }) => kind === 'image')].filter(
    ({ mediaPath }) => !isOn(shelf, mediaPath),
  )

/** Says that something an entry shows is not there. @param where from `placeOfMedia` */
export const missingMediaProblem = (where: Parameters<typeof problem>[1], { mediaPath, kind }: MediaOfEntry): Problem =>
  problem('no-such-media', where, { allowed: labels[kind], value: plainMediaAddress(mediaPath) })
