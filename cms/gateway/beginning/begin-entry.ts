import { beijingDay, isDay } from '../../../src/model/beijing-time.ts'
import { joinFrontMatter, splitFrontMatter } from '../../../src/model/entry-text.ts'
import { newId } from '../../../src/model/writing/new-id.ts'
import type { BegunEntry, TemplateRow } from '../../../src/model/writing/writing-aids.ts'
import { entryFromTemplate, entryLikeLast } from '../../../src/model/writing/writing-aids.ts'
import { actions } from '../../protocol/actions.ts'
import { action } from '../desk/action.ts'
import type { Desk } from '../desk/desk.ts'
import { entryDocument, shownPath } from '../documents/documents.ts'
import { persistEntry } from '../drafts/persist-entry.ts'
import type { Person } from '../persons/person.ts'
import { Refusal } from '../refusals/refusal.ts'
import { lastReport } from './last-report.ts'

/** Begins a draft with the skeleton of a template. */
export const draftFromTemplate = action(
  'write',
  actions.draftFromTemplate,
  async (desk, { template }, person) => {
    const lists = await desk.wordLists.at(await desk.store.now())
    const row = (lists.templates ?? []).find(({ id }) => id === template)
    // The schema of this word list has these fields more than others.
    const begun = row && entryFromTemplate(row as TemplateRow, desk.clock())
    if (!begun) throw new Refusal(404, '这个模板已经没有了，没有新建。请刷新这一页，换一个模板。')
    return keep(desk, begun, person)
  },
)

/** Begins a report from the last one of its kind. */
export const draftLikeLast = action('write', actions.draftLikeLast, async (desk, told, person) => {
  const { event, day = beijingDay(desk.clock()) } = told
  if (!isDay(day)) throw new Refusal(400, '没有看懂是哪一天，没有新建。')
  const last = await lastReport(desk, await desk.store.now(), told)
  if (!last) throw new Refusal(404, '还没有写过这样的报道，没有可以照着写的。请新写一篇。')
  const begun = entryLikeLast('reports', splitFrontMatter(await desk.store.text(last.textId)), day)
  return keep(desk, { ...begun, data: { ...begun.data, ...(event !== undefined && { event }) } }, person)
})

/** As a draft, by the same rules as any other. */
const keep = async (desk: Desk, { collection, data, body }: BegunEntry, person: Person) => {
  const slug = await newId(collection, data, desk.clock())
  const raw = joinFrontMatter({ id: slug, ...data }, body)
  const file = { slug, path: shownPath(entryDocument(collection, slug)), raw }
  const options = { newEntry: true, collectionName: collection, useWorkflow: true }
  await persistEntry.run(desk, { dataFiles: [file], assets: [], options }, person)
  return { collection, slug }
}
