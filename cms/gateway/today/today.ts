import { beijingDay, beijingMoment } from '../../../src/model/beijing-time.ts'
import { actions } from '../../protocol/actions.ts'
import { action } from '../desk/action.ts'
import type { Desk } from '../desk/desk.ts'
import type { Person } from '../persons/person.ts'
import { draftRows } from '../drafts/draft-rows.ts'
import type { DraftRow } from '../drafts/draft-rows.ts'
import { returnOf } from '../records/return-of.ts'
import type { Shelf } from '../readings/catalog.ts'
import { boardsToday } from './board-due.ts'
import { countyMatters } from './county-matters.ts'
import { dueEntry, first } from './due-entry.ts'
import { expiringRows } from './expiring.ts'
import { stationsBehind } from './stations-behind.ts'
import { unreportedEvents } from './unreported-events.ts'
import { isMine } from './way-of-draft.ts'

/** What is due for the person who asks. */
export const today = action('read', actions.today, async (desk, _nothing, person) => {
  const now = await desk.store.now()
  const [shelf, lists, found] = await Promise.all([
    desk.catalog.at(now),
    desk.wordLists.at(now),
    draftRows(desk, now),
  ])
  const drafts = [...found.values()]
  const [day, moment] = [beijingDay(desk.clock()), beijingMoment(desk.clock())]
  return {
    day,
    ...ofDrafts(shelf, drafts, person),
    events: first(await unreportedEvents(desk, shelf, drafts, day)),
    behind: stationsBehind(shelf, lists.rules ?? [], day),
    ...boardsToday(shelf, lists, moment),
    expiring: expiring(desk, shelf, found),
    posters: countyMatters(shelf, lists, moment),
  }
})

/** What the drafts themselves ask for. */
const ofDrafts = (shelf: Shelf, drafts: readonly DraftRow[], person: Person) => {
  const waiting = drafts.toSorted((a, b) => compare(a.updatedAt ?? '', b.updatedAt ?? ''))
  const newest = waiting.toReversed()
  const unfinished = newest.filter(({ status }) => status === 'draft')
  const returned = unfinished.flatMap((each) => {
    const back = returnOf(each.trail)
    return back ? [{ ...dueEntry(shelf, each), ...back }] : []
  })
  const begun = unfinished.filter(({ trail }) => !returnOf(trail))
  const mine = begun.filter((each) => isMine(each, person))
  const inStatus = (wanted: DraftRow['status']) =>
    waiting.filter(({ status }) => status === wanted).map((each) => dueEntry(shelf, each))
  return {
    returned: first(returned),
    drafts: first(mine.map((each) => dueEntry(shelf, each))),
    othersDrafts: begun.length - mine.length,
    review: first(inStatus('pending_review')),
    approved: first(inStatus('pending_publish')),
  }
}

/** Published entries count by what is published, though a draft may set another time. */
const expiring = (desk: Desk, shelf: Shelf, drafts: ReadonlyMap<string, DraftRow>) =>
  first(
    expiringRows(shelf, beijingMoment(desk.clock())).map((row) => ({
      ...dueEntry(shelf, drafts.get(`${row.collection}/${row.id}`) ?? { row, status: 'published' }),
      expireAt: row.expireAt,
    })),
  )

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
