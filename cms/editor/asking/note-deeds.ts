import type { ActionName, AnswerOf, RequestOf } from '../../protocol/actions.ts'
import type { Note } from '../../protocol/review.ts'
import { ask } from '../gateway-client.ts'
import { certainly } from './lost-answer.ts'

type NoteAction = 'addNote' | 'updateNote' | 'deleteNote' | 'toggleNoteResolution'
type Told = RequestOf<'getNotes'> & Partial<RequestOf<'addNote'> & RequestOf<'updateNote'>>
type NoteOfEntry = AnswerOf<'getNotes'>['notes'][number]

const verbs: Record<NoteAction, string> = {
  addNote: '提出意见',
  updateNote: '改意见',
  deleteNote: '删除意见',
  toggleNoteResolution: '标上意见',
}

/** Whether an action is about remarks. */
export const isNoteAction = (action: ActionName): action is NoteAction => Object.hasOwn(verbs, action)

/** Does something with a remark; an answer that gets lost is looked for among the remarks. Throws GatewayError. */
export const noteDeed = async (action: NoteAction, params: Told): Promise<unknown> => {
  const { collection, slug } = params
  const notes = async () => (await ask('getNotes', { collection, slug })).notes
  const before = action === 'toggleNoteResolution' ? await notes().catch(() => []) : []
  return certainly<unknown>(
    verbs[action],
    // What each of the four takes goes with its name; TypeScript cannot see that the two belong together.
    () => ask(action, params as never),
    async () => {
      const note = whatBecame[action](await notes(), params, before)
      return note && { note }
    },
  )
}

/** The remark as the deed leaves it, if it has been done. */
const whatBecame: Record<
  NoteAction,
  (notes: NoteOfEntry[], told: Told, before: NoteOfEntry[]) => Partial<Note> | undefined
> = {
  addNote: (notes, { note }) => notes.findLast(({ content }) => content === note?.content.trim()),
  updateNote: (notes, { noteId, updates }) =>
    notes.find(({ id, content }) => id === noteId && content === (updates?.content?.trim() ?? content)),
  deleteNote: (notes, { noteId }) =>
    notes.some(({ id }) => id === noteId) ? undefined : { id: noteId ?? '' },
  toggleNoteResolution: (notes, { noteId }, before) => {
    const was = before.find(({ id }) => id === noteId)
    return notes.find(({ id, resolved }) => id === noteId && resolved !== was?.resolved)
  },
}
