import { quarterIn } from '../days/quarters.ts'
import type { CollectionName } from '../collection-names.ts'
import { labelAt } from '../fields/label-at.ts'
import type { Problem, ProblemCode } from '../problems.ts'
import { problem } from '../problems.ts'
import { wordListFile } from '../site-file-paths.ts'
import { wordListFields } from '../vocabularies.ts'
import { readYaml } from '../yaml/yaml-text.ts'
import { collectionOfStory, storyKinds } from './board-list.ts'

/** What has become of an entry that was picked: residents see it, or do not see it now, or nobody has it any more. */
export type Standing = 'on-show' | 'hidden' | 'unknown'

const codes = {
  'on-show': undefined,
  hidden: 'story-not-on-show',
  unknown: 'unknown-reference',
} as const satisfies Record<Standing, ProblemCode | undefined>

/** An entry that the list of boards names, and where. */
export interface NamedEntry {
  collection: CollectionName
  id: string
  quarter: string | undefined
  where: { file: string; field: string; line: number | undefined }
  label: string
}

type Path = (string | number)[]

const fieldIn = (group: unknown, name: string): unknown =>
  typeof group === 'object' && group !== null ? (group as Record<string, unknown>)[name] : undefined

const itemsIn = (group: unknown, name: string): unknown[] => {
  const items = fieldIn(group, name)
  return Array.isArray(items) ? items : []
}

/** A field that may name an entry. */
const pointer = (collection: CollectionName, group: unknown, path: Path) => {
  const id = fieldIn(group, String(path.at(-1)))
  return typeof id === 'string' && id !== '' ? [{ collection, id, path }] : []
}

const pointersIn = (row: unknown, at: number) => [
  ...pointer('stations', row, ['rows', at, 'owner']),
  ...itemsIn(row, 'stories').flatMap((story, place) =>
    storyKinds.flatMap((kind) =>
      pointer(collectionOfStory(kind), story, ['rows', at, 'stories', place, kind]),
    ),
  ),
]

/** Every entry that the list of boards names, as its file is written. */
export const namedByBoards = (fileText: string): NamedEntry[] => {
  const text = readYaml(fileText)
  const file = wordListFile('boards')
  const fields = wordListFields('boards')
  return itemsIn(text.data, 'rows').flatMap((row, at) => {
    const quarter = quarterIn(String(fieldIn(row, 'label') ?? ''))
    return pointersIn(row, at).map(({ path, ...entry }) => {
      const where = { file, field: path.join('.'), line: text.lineOf(path) }
      return { ...entry, quarter, where, label: labelAt(fields, path) }
    })
  })
}

/**
 * What the list of boards names that cannot be hung; the boards do without.
 * @param since a quarter: of earlier ones only that is told which nobody has any more, for what was hung may go afterwards
 */
export const lostStories = (
  named: readonly NamedEntry[],
  since: string,
  standingOf: (collection: CollectionName, id: string) => Standing,
): Problem[] =>
  named.flatMap(({ collection, id, quarter = '', where, label }) => {
    const standing = standingOf(collection, id)
    const code = codes[standing]
    if (code === undefined || (standing === 'hidden' && quarter < since)) return []
    return [problem(code, where, { label, value: id })]
  })
