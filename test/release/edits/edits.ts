import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectionName } from '../../../src/model/collections.ts'
import { collections } from '../../../src/model/collections.ts'
import type { VocabularyId } from '../../../src/model/vocabulary-ids.ts'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import type { EditedCounty, EditedEntry } from './edited-county.ts'
import { dropEntry, putChapter, putEntry, putRows, putSite, tellTimes } from './edited-county.ts'
import { putMedia } from './media.ts'

/** A change as an editor, a pusher or the clock makes it; `which` counts on and on through what there is. */
export type Edit =
  | {
      edit: 'field'
      collection: CollectionName
      which: number
      name: string
      value: unknown
      mayBreak: boolean
    }
  | { edit: 'new'; collection: CollectionName; number: number }
  | { edit: 'delete'; collection: CollectionName; which: number }
  | { edit: 'bring back' }
  | { edit: 'rename'; collection: CollectionName; which: number; number: number }
  | { edit: 'withdraw'; collection: CollectionName; which: number }
  | { edit: 'garble'; collection: CollectionName; which: number }
  | { edit: 'save unchanged'; collection: CollectionName; which: number }
  | { edit: 'times'; collection: CollectionName; which: number; first: number | null; last: number }
  | { edit: 'row'; list: VocabularyId; which: number; name: string; value: unknown }
  | { edit: 'new row'; list: VocabularyId; row: Record<string, unknown> }
  | { edit: 'drop row'; list: VocabularyId; which: number }
  | { edit: 'move row'; list: VocabularyId }
  | { edit: 'setting'; name: string; value: unknown }
  | { edit: 'address'; baseUrl: string | undefined }
  | { edit: 'clock'; minutes: number }
  | { edit: 'photo'; path: string; look: number }
  | { edit: 'attachment'; path: string; text: string }
  | { edit: 'drop media'; path: string }
  | { edit: 'chapter'; name: string; text: string }
  | { edit: 'drop chapter'; name: string }

type EditOf<K extends Edit['edit']> = Extract<Edit, { edit: K }>
type Deeds = { [K in Edit['edit']]: (county: EditedCounty, edit: EditOf<K>) => void }

const chosen = <T>(from: readonly T[], which: number): T | undefined => from[which % from.length]

const entryOf = (
  county: EditedCounty,
  edit: { collection: CollectionName; which: number },
): EditedEntry | undefined =>
  chosen(
    county.entries.filter(({ collection }) => collection === edit.collection),
    edit.which,
  )

const canBeShown = (county: EditedCounty, { collection, id, data, body }: EditedEntry): boolean => {
  const text = joinFrontMatter({ id, ...data }, body)
  return checkEntry({ collection, id, text, vocabularies: county.vocabularies }).data !== undefined
}

const replace = (county: EditedCounty, before: EditedEntry, after: EditedEntry): void => {
  county.entries = county.entries.map((each) => (each === before ? after : each))
  if (before.id !== after.id) dropEntry(county, before)
  putEntry(county, after)
}

const add = (county: EditedCounty, entry: EditedEntry): void => {
  if (county.entries.some(({ collection, id }) => collection === entry.collection && id === entry.id)) return
  county.entries.push(entry)
  putEntry(county, entry)
}

const newId = (collection: CollectionName, number: number) =>
  collections[collection].byYear ? `2026112${number}-new-aaaa` : `new-${number}`

const withField = (entry: EditedEntry, { name, value }: { name: string; value: unknown }): EditedEntry =>
  name === 'body'
    ? { ...entry, body: String(value ?? '') }
    : { ...entry, data: { ...entry.data, [name]: value } }

const formerIdsOf = ({ data }: EditedEntry): unknown[] =>
  Array.isArray(data['formerIds']) ? data['formerIds'] : []

/** What each edit does to the county; one for which there is nothing left does nothing. */
const deeds: Deeds = {
  field: (county, edit) => {
    const before = entryOf(county, edit)
    const after = before && withField(before, edit)
    // Most edits keep an entry on show, or soon there would be nothing to compare.
    if (after && (edit.mayBreak || canBeShown(county, after))) replace(county, before, after)
  },
  new: (county, { collection, number }) => {
    const { data, body } = collections[collection].example
    add(county, { collection, id: newId(collection, number), data: { ...data }, body })
  },
  delete: (county, edit) => {
    const entry = entryOf(county, edit)
    if (!entry) return
    county.entries = county.entries.filter((each) => each !== entry)
    county.bin.push(entry)
    dropEntry(county, entry)
  },
  'bring back': (county) => {
    const entry = county.bin.pop()
    if (entry) add(county, entry)
  },
  rename: (county, edit) => {
    const before = entryOf(county, edit)
    const id = newId(edit.collection, edit.number)
    if (!before || county.entries.some((each) => each.id === id)) return
    const formerIds = [...new Set([...formerIdsOf(before), before.id])]
    replace(county, before, { ...before, id, data: { ...before.data, formerIds } })
  },
  withdraw: (county, edit) => {
    const entry = entryOf(county, edit)
    if (entry)
      replace(county, entry, withField(entry, { name: 'draft', value: entry.data['draft'] !== true }))
  },
  garble: (county, edit) => {
    const entry = entryOf(county, edit)
    // Until the next edit writes the file again.
    if (entry) putEntry(county, { ...entry, data: { 标题: '不是这里的栏' } })
  },
  'save unchanged': (county, edit) => {
    const entry = entryOf(county, edit)
    if (entry) putEntry(county, entry)
  },
  times: (county, { first, last, ...edit }) => {
    const entry = entryOf(county, edit)
    if (entry) tellTimes(county, entry, { first, last })
  },
  row: (county, { list, which, name, value }) => {
    const row = chosen(county.rows[list], which)
    putRows(
      county,
      list,
      county.rows[list].map((each) => (each === row ? { ...row, [name]: value } : each)),
    )
  },
  'new row': (county, { list, row }) => putRows(county, list, [row, ...county.rows[list]]),
  'drop row': (county, { list, which }) => {
    const row = chosen(county.rows[list], which)
    putRows(
      county,
      list,
      county.rows[list].filter((each) => each !== row),
    )
  },
  'move row': (county, { list }) => putRows(county, list, county.rows[list].toReversed()),
  setting: (county, { name, value }) => putSite(county, { ...county.site, [name]: value }),
  address: (county, { baseUrl }) => {
    county.baseUrl = baseUrl
  },
  clock: (county, { minutes }) => {
    county.now = new Date(county.now.getTime() + minutes * 60_000)
  },
  photo: (county, { path, look }) => county.putPhoto(path, look),
  attachment: ({ contentDir }, { path, text }) => putMedia(contentDir, path, text),
  'drop media': ({ contentDir }, { path }) => rmSync(join(contentDir, path), { force: true }),
  chapter: (county, { name, text }) => putChapter(county, name, text),
  'drop chapter': ({ contentDir }, { name }) =>
    rmSync(join(contentDir, 'handbook', `${name}.mdx`), { force: true }),
}

/** Makes an edit. */
export const make = (county: EditedCounty, edit: Edit): void => {
  // The table's row for an edit takes that edit; TypeScript cannot see that the two go together.
  const deed = deeds[edit.edit] as (county: EditedCounty, edit: Edit) => void
  deed(county, edit)
}
