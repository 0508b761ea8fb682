import { DAY_IN_MS } from '../../../src/model/beijing-time.ts'
import { actions } from '../../protocol/actions.ts'
import { UNSAVED_KEPT_IN_DAYS } from '../../protocol/keeping.ts'
import type { State } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import { action } from '../desk/action.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { rightToWrite } from '../documents/documents.ts'
import { refuseListRow } from '../documents/list-row-marker.ts'
import { currentVersion } from '../drafts/current-version.ts'
import { findDraft } from '../drafts/draft.ts'
import { refuseWithoutRight } from '../persons/refuse-without-right.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Unsaved } from './unsaved-text.ts'
import { documentFor, readUnsaved, rowOf, saysTheSame } from './unsaved-text.ts'

/** Keeps what is being typed. Nothing of it is checked but its size and where it belongs. */
export const keepUnsaved = action(
  'write',
  actions.keepUnsaved,
  async (desk, { id, raw, ...facts }, person) => {
    refuseListRow(raw)
    const document = documentFor(facts)
    if (document) refuseWithoutRight(person, rightToWrite(document))
    if (document) await refuseGone(desk, document)
    const at = desk.clock().toISOString()
    await desk.store.unsaved.keep({ owner: person.login, id, at, key: document?.key, raw, facts })
    return { at }
  },
)

/** Of an entry that was taken back for good nothing may come in again by a form that still stands open. */
const refuseGone = async ({ store }: Desk, document: EditedDocument) => {
  if (await savedId(await store.now(), document)) return
  throw new Refusal(404, `${document.label}“${document.slug}”已经不在了，没有在服务器上记下。`)
}

const savedId = async (now: State, document: EditedDocument) =>
  (await currentVersion(now, document, await findDraft(now, document)))?.textId

/** What the person has typed and not saved. */
export const unsavedTexts = action('write', actions.unsavedTexts, async (desk, wanted, person) => {
  const { store, clock } = desk
  const now = await store.now()
  const texts = (await stillKept(desk, person.login)).flatMap(readUnsaved)
  const rows = await inTurns(texts.filter(isAbout(wanted)), async (text) =>
    (await isSaved(desk, now, text)) ? [] : [rowOf(text, clock())],
  )
  return { rows: rows.flat(), keptInDays: UNSAVED_KEPT_IN_DAYS }
})

/** A writer's texts, without those whose days are over. */
const stillKept = async ({ store, clock }: Desk, owner: string) => {
  const since = clock().getTime() - UNSAVED_KEPT_IN_DAYS * DAY_IN_MS
  const texts = await store.unsaved.of(owner)
  const old = texts.filter(({ at }) => Date.parse(at) < since)
  await store.unsaved.drop(
    owner,
    old.map(({ id }) => id),
  )
  return texts.filter((text) => !old.includes(text))
}

const isAbout =
  (wanted: { collection?: string | undefined; slug?: string | undefined }) =>
  ({ facts: { collection, slug } }: Unsaved) =>
    (wanted.collection ?? collection) === collection && (wanted.slug ?? slug) === slug

const isSaved = async ({ store }: Desk, now: State, { document, raw }: Unsaved) => {
  const id = document && (await savedId(now, document))
  return id !== undefined && saysTheSame(await store.text(id), raw)
}

/** One of them, to be taken up again or looked at. */
export const unsavedText = action('write', actions.unsavedText, async ({ store, clock }, { id }, person) => {
  const text = await store.unsaved.find(person.login, id)
  const [found] = text === undefined ? [] : readUnsaved(text)
  return { found: found ? { ...rowOf(found, clock()), raw: found.raw } : null }
})

/** Takes texts away that their writer has saved or wants no more. */
export const dropUnsaved = action('write', actions.dropUnsaved, async ({ store }, { ids }, person) => {
  await store.unsaved.drop(person.login, ids)
  return {}
})
