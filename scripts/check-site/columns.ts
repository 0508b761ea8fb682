import { lastChanged } from '../../src/library/entries/entry-history.ts'
import { published } from '../../src/library/entries/entries.ts'
import { publishedAt } from '../../src/library/entries/published-at.ts'
import { today } from '../../src/library/site/release-order.ts'
import { addDays, beijingDay, longDay } from '../../src/model/beijing-time.ts'
import type { CollectionName } from '../../src/model/collection-names.ts'
import { collectionNames } from '../../src/model/collection-names.ts'
import { collections } from '../../src/model/collections.ts'
import type { Column } from '../../src/library/site/columns.ts'
import { columnKinds, columns } from '../../src/library/site/columns.ts'
import type { Finding } from './finding.ts'

const latest = (days: readonly string[]): string | undefined => days.toSorted().at(-1)

/** The Beijing days on which something new stood in a collection; entries of which nobody knows are left out. */
const newDays = (collection: CollectionName): string[] =>
  published(collection).flatMap((entry) => {
    const changed = lastChanged(entry)
    const days = [publishedAt(entry)?.slice(0, 10), changed && beijingDay(changed)]
    return days.filter((day) => day !== undefined)
  })

const stillness = (where: string, newest: string, kind: Column['kind']): Finding[] => {
  const { freshForDays, limit } = columnKinds[kind]
  if (addDays(newest, freshForDays) >= today()) return []
  return [
    {
      mustMend: true,
      where,
      what: `最近一次更新是${longDay(newest)}，超过${limit}没有更新。`,
      fix: '请发一篇新的，或者补登已经办过的事。',
    },
  ]
}

const columnFindings = ({ name, url, kind, collection }: Column): Finding[] => {
  if (collection === undefined) return []
  const where = `栏目“${name}”（${url}）`
  const { label } = collections[collection]
  if (published(collection).length === 0)
    return [{ mustMend: true, where, what: '是空的。', fix: `请在后台的“${label}”里发布第一篇。` }]
  const newest = latest(newDays(collection))
  if (newest !== undefined) return stillness(where, newest, kind)
  return [
    {
      ...{ mustMend: false, where, what: '看不出最近什么时候更新过。' },
      fix: `在后台改过“${label}”里的一篇并发布，以后就有记录。`,
    },
  ]
}

/** The home page shows what every column brings: it is as fresh as the freshest of them. */
const homeFindings = (): Finding[] => {
  const newest = latest(collectionNames.flatMap(newDays))
  return newest === undefined ? [] : stillness('首页', newest, 'news')
}

/** Columns that are empty, or have stood still for longer than an inspection allows. */
export const stillColumns = (): Finding[] => [...homeFindings(), ...columns.flatMap(columnFindings)]
