import type { ListField } from '../fields/field.ts'
import { itemAt } from '../fields/label-at.ts'
import { mergeOrder } from './merge-order.ts'
import { mergeSequence } from './merge-sequence.ts'
import type { Merging, Place, Versions } from './merging.ts'
import { clash, isData, isSame } from './merging.ts'

type Lists = Versions<readonly unknown[]>

/** What is chosen of many: what one side chose is chosen, what one side gave up is given up. */
export const mergeChoices = (merging: Merging, place: Place, lists: Lists): readonly unknown[] => {
  const order = merging.isBlind ? undefined : mergeOrder(textsOf(lists), keptOf(textsOf(lists)))
  return order ?? clash(merging, place, lists, union(lists))
}

/** Lines of text: a line that each side wrote anew in another way is a question about the whole list. */
export const mergeTexts = (merging: Merging, place: Place, lists: Lists): readonly unknown[] => {
  const texts = textsOf(lists)
  const parts = merging.isBlind ? [{ clash: texts }] : mergeSequence(texts)
  if (parts.some((part) => 'clash' in part && part.clash.base.length > 0))
    return clash(merging, place, lists, union(lists))
  return parts.flatMap((part) => ('clash' in part ? union(part.clash) : part.agreed))
}

const textsOf = ({ base, mine, theirs }: Lists): Versions<string[]> => ({
  base: base.map(String),
  mine: mine.map(String),
  theirs: theirs.map(String),
})

/** Both lists as one, the first writing of each thing. */
const union = ({ mine, theirs }: Pick<Lists, 'mine' | 'theirs'>): unknown[] => [
  ...new Set([...mine, ...theirs]),
]

/** What both have, and what one of them has added. */
const keptOf = ({ base, mine, theirs }: Versions<readonly string[]>): Set<string> => {
  const [began, own, other] = [new Set(base), new Set(mine), new Set(theirs)]
  return new Set([...own, ...other].filter((key) => (own.has(key) && other.has(key)) || !began.has(key)))
}

/** How one item of a list is merged. */
type MergeItem = (place: Place, versions: Versions<unknown>) => unknown

/** Items that can be told apart are merged one by one; of others, whole lists are to choose from. */
export const mergeItems = (
  merging: Merging,
  place: Place & { field: ListField },
  lists: Lists,
  mergeItem: MergeItem,
): readonly unknown[] => {
  const [base, mine, theirs] = [lists.base, lists.mine, lists.theirs].map((items) =>
    namedItems(place.field, items),
  )
  if (!base || !mine || !theirs || merging.isBlind) return clash(merging, place, lists)
  const names = { base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] }
  // What one took away and the other changed is still a question.
  const isWanted = (key: string) => !base.has(key) || !isSame(base.get(key), mine.get(key) ?? theirs.get(key))
  const all = names.mine.concat(names.theirs)
  const wanted = all.filter((key) => (mine.has(key) && theirs.has(key)) || isWanted(key))
  const order = mergeOrder(names, new Set(wanted))
  if (!order) return clash(merging, place, lists)
  return order
    .map((key) => {
      const at = names.mine.includes(key) ? names.mine.indexOf(key) : names.theirs.indexOf(key)
      const item = {
        ...place,
        key: `${place.key}/${key}`,
        label: `${place.label} ${itemAt(place.field, at)}`,
      }
      return mergeItem(item, { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) })
    })
    .filter((item) => item !== undefined)
}

/**
 * The items of a list by the field that people tell them apart by: the photo, the name, the day.
 * Nothing where two items have one name, or one has none.
 */
export const namedItems = (
  { fields }: ListField,
  items: readonly unknown[],
): Map<string, unknown> | undefined => {
  const [name = ''] = Object.entries(fields).find(([, { required }]) => required) ?? []
  const found = new Map(items.map((item) => [isData(item) ? String(item[name] ?? '') : '', item] as const))
  return found.size < items.length || found.has('') ? undefined : found
}
