import { collections } from '../../../src/model/collections.ts'
import { SITE_FILE } from '../../../src/model/site-file-paths.ts'
import { splitFrontMatter } from '../../../src/model/entry-text.ts'
import type { MediaUse } from '../../protocol/library.ts'
import type { State } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import type { Desk } from '../desk/desk.ts'
import { nameOf } from '../documents/check-document.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { documentAt } from '../documents/documents.ts'
import { draftedDocuments, findDraft } from '../drafts/draft.ts'
import { deletedLately } from '../drafts/recently-deleted.ts'

/** A text that may show photos. */
export interface MediaSource extends MediaUse {
  textId: string
  /** The id of the station that it belongs to; empty for none. */
  station: string
}

/** Every text whose photos are needed: what is published, drafts whatever their status, and what can be brought back. */
export const mediaSources = async (desk: Desk, now: State): Promise<MediaSource[]> => {
  const found = await Promise.all([
    publishedEntries(desk, now),
    otherTexts(desk, now),
    drafts(desk, now),
    deletedTexts(desk, now),
  ])
  return found.flat()
}

const publishedEntries = async ({ catalog }: Desk, now: State): Promise<MediaSource[]> => {
  const shelf = await catalog.at(now)
  const rows = [...shelf.rows.values()].flatMap((entries) => entries.all())
  return rows.map(({ collection, id, title, station, textId }) => ({
    ...{ collection, slug: id, title: title || id, kind: collections[collection].label },
    ...{ place: 'published', textId, station: collection === 'stations' ? id : station },
  }))
}

/** Texts that show photos and are no entries. */
const OTHER_FOLDERS = ['content/vocabularies', 'content/handbook']

const otherTexts = async ({ store }: Desk, now: State): Promise<MediaSource[]> => {
  const folders = await Promise.all(OTHER_FOLDERS.map((folder) => now.publishedBelow(folder)))
  const site = await now.published(SITE_FILE)
  const files = [...folders.flat(), ...(site === undefined ? [] : [{ path: SITE_FILE, id: site }])]
  return inTurns(files, async ({ path, id }): Promise<MediaSource> => {
    const document = knownDocument(path)
    const facts = document
      ? factsOf(document, nameOf(document, ''))
      : handbookFacts(path, await store.text(id))
    return { ...facts, place: 'published', textId: id, station: '' }
  })
}

const knownDocument = (path: string) => {
  try {
    return documentAt(path)
  } catch {
    // A chapter of the handbook, or a word list of another program: nobody opens it in a form.
    return undefined
  }
}

const handbookFacts = (path: string, text: string) => {
  const slug = path.replace(/^.*\/|\.\w+$/g, '')
  const { title } = splitFrontMatter(text).data
  return { collection: 'handbook', slug, title: typeof title === 'string' ? title : slug, kind: '使用手册' }
}

const factsOf = ({ collection, slug, label }: EditedDocument, title: string) => ({
  collection,
  slug,
  title,
  kind: label,
})

const drafts = async (desk: Desk, now: State): Promise<MediaSource[]> => {
  const found = await inTurns(draftedDocuments(now), async (document): Promise<MediaSource[]> => {
    const draft = await findDraft(now, document)
    if (draft?.textId === undefined) return []
    const { textId } = draft
    const { title, station } = await rowFacts(desk, draft.document, textId)
    return [{ ...factsOf(document, title), place: 'draft', textId, station }]
  })
  return found.flat()
}

const deletedTexts = async (desk: Desk, now: State): Promise<MediaSource[]> =>
  inTurns(await deletedLately(desk, now), async ({ document, textId }) => {
    const { title, station } = await rowFacts(desk, document, textId)
    return { ...factsOf(document, title), place: 'deleted' as const, textId, station }
  })

const rowFacts = async ({ textFacts }: Desk, document: EditedDocument, textId: string) => {
  if (document.kind !== 'entry') return { title: nameOf(document, ''), station: '' }
  const { collection, slug } = document
  const { title, station } = await textFacts.rowOf({ collection, id: slug }, textId)
  return { title: title || slug, station: collection === 'stations' ? slug : station }
}
