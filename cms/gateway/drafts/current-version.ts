import type { ContentStore, State } from '../content-store/contract.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Draft } from './draft.ts'
import type { EditedDocument } from '../documents/documents.ts'

/** The newest version of a document: its draft's, or else the published one. */
export interface CurrentVersion {
  /** Where it stands. */
  of: { draft: string } | { edition: string }
  path: string
  textId: string
}

/** What a save would stand on; nothing for a document that does not exist yet. */
export const currentVersion = async (
  now: State,
  document: EditedDocument,
  draft: Draft | undefined,
): Promise<CurrentVersion | undefined> => {
  if (draft?.textId !== undefined)
    return { of: { draft: draft.version }, path: draft.document.path, textId: draft.textId }
  const { path } = document
  const textId = await now.published(path)
  return textId === undefined ? undefined : { of: { edition: now.edition }, path, textId }
}

/** What a person wants to save, and what it was made from. */
export interface WantedSave {
  document: EditedDocument
  raw: string
  /** The id of the text that the person had before them; nothing for a new entry. */
  baseId: string | undefined
  isNew: boolean
}

/**
 * Lets a save through only if its author has seen what it would replace.
 * @throws Refusal 409 with both versions
 */
export const refuseUnseen = async (
  store: ContentStore,
  { document, raw, baseId, isNew }: WantedSave,
  current: CurrentVersion | undefined,
): Promise<void> => {
  if (current === undefined) {
    if (baseId === undefined) return
    const gone = { mine: raw, theirs: '', theirsBy: '', theirsAt: '' }
    throw new Refusal(409, `${document.label}“${document.slug}”在您编辑的时候被删除或撤下了，没有保存。`, {
      conflict: gone,
    })
  }
  if (!isNew && baseId === current.textId) return
  // The same text again: an answer that got lost on its way, and a browser that asks once more.
  if ((isNew || baseId !== undefined) && (await store.text(current.textId)) === raw) return
  const base = baseId === undefined ? undefined : await baseText(store, document, baseId)
  const conflict = { ...(await conflictWith(store, raw, current)), base }
  const message = isNew
    ? `已经有编号为“${document.slug}”的${document.label}，没有保存，免得盖掉它。请换一个编号，或打开原来那一篇修改。`
    : `您打开以后，${conflict.theirsBy}改过这篇${document.label}，没有保存，免得盖掉别人的修改。请对照两份内容再保存。`
  throw new Refusal(409, message, { conflict })
}

/** The most recent versions are those that somebody may still have open. */
const LOOK_BACK = 100

/** The text that a save was made from; nothing for an id that is none of the document's own versions. */
const baseText = async (store: ContentStore, { key, path }: EditedDocument, baseId: string) => {
  for (const { version } of await store.history(key, path, LOOK_BACK))
    if ((await store.savedIn(version, path)) === baseId) return store.text(baseId)
  return undefined
}

/** Both versions of a text, and who wrote the other one when; `id` is what a further save must name as its base. */
export const conflictWith = async (
  store: ContentStore,
  mine: string,
  { of, path, textId }: CurrentVersion,
) => {
  const newest = await store.lastSaved(of, path)
  return {
    mine,
    theirs: await store.text(textId),
    theirsBy: newest?.by ?? '另一位编辑',
    theirsAt: newest?.at ?? '',
    id: textId,
    theirsId: textId,
  }
}
