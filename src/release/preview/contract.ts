import { entryUrl, posterUrl, shareImageUrl, urls } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { quarterIn } from '../../model/days/quarters.ts'
import type { BoardRow } from '../../model/posters/board-list.ts'
import { COUNTY_POSTER, posterKindOfPage, type PosterKind } from '../../model/posters/poster-kinds.ts'
import { boardId } from '../../model/posters/quarter-board.ts'
import { splitFrontMatter } from '../../model/entry-text.ts'
import { checkWordList } from '../../model/site-files.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'

/** What somebody is writing: an entry, the portal's settings or a word list, with its whole text. */
export type Draft = { text: string } & (
  | { kind: 'entry'; collection: CollectionName; id: string }
  | { kind: 'site' }
  | { kind: 'words'; list: VocabularyId }
)

/** What can be drawn of a draft: the page, the picture of a shared link, the sheet of paper. */
export type PreviewPart = 'page' | 'image' | 'poster'

/** A poster by its kind and id. */
export interface PosterOf {
  kind: PosterKind
  id: string
}

/** One part of a draft to draw. */
export interface PreviewTask {
  draft: Draft
  part: PreviewPart
  /** Which sheet of paper, where it is another one than that of the page. */
  poster?: PosterOf | undefined
  /** Files that the draft shows and that lie in no content folder yet, absolute, by their plain address. */
  media: ReadonlyMap<string, string>
  /** Where those are served, with a slash at the end; their address follows. */
  mediaAddress: string
}

/** A page of the portal, or a part of one, as it is published; for what no release holds and is made when somebody asks. */
export interface PublishedTask {
  /** Its path on the portal. */
  published: string
}

/** What the drawing process may be asked for. */
export type DrawingTask = PreviewTask | PublishedTask

/** Why nothing was drawn: there is no site yet that the page could be part of, no such page, or the program broke off. */
export type NotDrawn = 'no-site' | 'not-there' | 'broken-off'

/** A part as drawn: HTML or a PNG; of what is not there any more, the address of where it is now. */
export type DrawnPart =
  { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; why: NotDrawn; movedTo?: string | undefined }

/** The page where a word list shows best. */
const pagesOfLists = {
  categories: urls.reports,
  practiceForms: urls.reports,
  serviceForms: urls.menu,
  audiences: urls.menu,
  platforms: urls.home,
  stationLevels: urls.stations,
  hostTypes: urls.stations,
  honourLevels: urls.people,
  honourClasses: urls.people,
  projectClasses: urls.menu,
  needs: urls.search,
  standards: urls.stations,
  festivals: urls.calendar,
  rules: urls.home,
  // Of use while writing only; what is written with them shows in the entries.
  templates: urls.home,
  setPieces: urls.home,
  boards: urls.posters,
} as const satisfies Record<VocabularyId, string>

/** The board that was picked last; a list without one has no sheet. */
const sheetOfList = ({ list, text }: Draft & { kind: 'words' }): PosterOf | undefined => {
  if (list !== 'boards') return undefined
  // The rows are parsed by this list's own schema.
  const row = checkWordList(list, text).value?.at(-1) as BoardRow | undefined
  const quarter = row && quarterIn(row.label)
  return quarter ? { kind: 'quarter-board', id: boardId(quarter, row?.owner ?? COUNTY_POSTER) } : undefined
}

/** The sheet of paper that goes with a draft. */
export const posterOfDraft = (draft: Draft): PosterOf | undefined => {
  if (draft.kind === 'words') return sheetOfList(draft)
  if (draft.kind === 'site') return undefined
  const kind = posterKindOfPage(draft.collection, splitFrontMatter(draft.text).data)
  return kind && { kind, id: draft.id }
}

const pageAndImageOf = (draft: Draft): { page: string; image?: string } => {
  if (draft.kind === 'words') return { page: pagesOfLists[draft.list] }
  if (draft.kind === 'site') return { page: urls.home, image: shareImageUrl('site', 'home') }
  const { collection, id } = draft
  return { page: entryUrl(collection, id), image: shareImageUrl(collection, id) }
}

/** What there is to draw of a draft: the address of each part on the portal. */
export const partsOf = (draft: Draft): { page: string } & Partial<Record<PreviewPart, string>> => {
  const poster = posterOfDraft(draft)
  return { ...pageAndImageOf(draft), ...(poster && { poster: posterUrl(poster.kind, poster.id) }) }
}
