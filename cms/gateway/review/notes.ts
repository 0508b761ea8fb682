import { randomUUID } from 'node:crypto'
import type { State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import { documentOf } from '../documents/documents.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Person } from '../persons/person.ts'
import { may } from '../persons/person.ts'
import { readRecord } from '../records/review-book.ts'
import type { Note } from '../../protocol/review.ts'

const MOST_NOTES = 200

/** A note as the editor's pane shows it. */
const shown = (note: Note, slug: string) => ({ ...note, entrySlug: slug })

/** The remarks on an entry. */
export const getNotes = action('read', actions.getNotes, async ({ store }, { collection, slug }) => {
  const { notes } = await readRecord(await store.now(), documentOf(collection, slug).key)
  return { notes: notes.map((note) => shown(note, slug)) }
})

/** Adds a remark; its author and time are ours, whatever the request says. */
export const addNote = action('write', actions.addNote, (desk, told, person) => {
  const { name: author, login } = person
  const timestamp = desk.clock().toISOString()
  const note = { id: randomUUID(), author, login, content: told.note.content, timestamp, resolved: false }
  return changeNotes(desk, told, person, (notes) => {
    if (notes.length >= MOST_NOTES) throw new Refusal(409, `一篇最多 ${MOST_NOTES} 条批注，请先删去一些。`)
    return { notes: [...notes, note], answer: note }
  })
})

/** Changes a remark's words (its author only) or marks it as settled. */
export const updateNote = action('write', actions.updateNote, (desk, told, person) =>
  changeNotes(desk, told, person, (notes) => {
    const note = noteOf(notes, told.noteId)
    const { content: words = note.content, resolved = note.resolved } = told.updates
    if (words !== note.content) refuseOthers(note, person, '改')
    return replaced(notes, { ...note, content: words, resolved })
  }),
)

/** Marks a remark as settled, or as open again. */
export const toggleNoteResolution = action('write', actions.toggleNoteResolution, (desk, told, person) =>
  changeNotes(desk, told, person, (notes) => {
    const note = noteOf(notes, told.noteId)
    return replaced(notes, { ...note, resolved: !note.resolved })
  }),
)

/** Removes a remark. */
export const deleteNote = action('write', actions.deleteNote, (desk, told, person) =>
  changeNotes(desk, told, person, (notes) => {
    const note = noteOf(notes, told.noteId)
    refuseOthers(note, person, '删')
    return { notes: notes.filter(({ id }) => id !== note.id), answer: note }
  }),
)

const noteOf = (notes: readonly Note[], id: string) => {
  const found = notes.find((note) => note.id === id)
  if (!found) throw new Refusal(404, '这条批注已经不在了，可能被删除了。')
  return found
}

const refuseOthers = (note: Note, person: Person, deed: string) => {
  if (note.login !== person.login && !may(person, 'approve')) {
    throw new Refusal(403, `这条批注是${note.author}写的，您不能${deed}。`)
  }
}

const replaced = (notes: readonly Note[], changed: Note) => ({
  notes: notes.map((note) => (note.id === changed.id ? changed : note)),
  answer: changed,
})

type ChangeNotes = (notes: readonly Note[]) => { notes: Note[]; answer: Note }

const changeNotes = (
  desk: Desk,
  told: { collection: string; slug: string },
  person: Person,
  change: ChangeNotes,
) => {
  const document = documentOf(told.collection, told.slug)
  return desk.store.change(async (now, step) => {
    await refuseUnknown(now, document)
    const record = await readRecord(now, document.key)
    const { notes, answer } = change(record.notes)
    const message = `批注${document.label}“${document.slug}”`
    await step.keepRecord(document.key, { ...record, notes }, { by: person, message })
    return { note: shown(answer, told.slug) }
  })
}

/** Remarks on entries that do not exist would pile up unseen. */
const refuseUnknown = async (now: State, document: EditedDocument) => {
  if (now.drafts.has(document.key) || (await now.published(document.path))) return
  throw new Refusal(404, `没有${document.label}“${document.slug}”，不能批注。`)
}
