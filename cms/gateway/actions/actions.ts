import { deleteFile, deleteFiles } from '../documents/delete-files.ts'
import { deleteUnpublishedEntry } from '../drafts/discard-draft.ts'
import { entriesByFolder } from '../lists/entries-by-folder.ts'
import { entriesByFiles, getEntry } from '../documents/get-entry.ts'
import { entryHistory, entryVersion } from '../documents/history.ts'
import { dropUnsaved, keepUnsaved, unsavedText, unsavedTexts } from '../keeping/keeping-actions.ts'
import { deletePhotos } from '../library/delete-photos.ts'
import { deletedPhotos, restorePhotos } from '../library/deleted-photos.ts'
import { editPhoto } from '../library/edit-photo.ts'
import { exchangePhoto } from '../library/exchange-photo.ts'
import { photoLibrary } from '../library/photo-library.ts'
import { listEntries } from '../lists/list-entries.ts'
import { getMedia, getMediaFile, persistMedia } from '../media/media-actions.ts'
import { persistEntry } from '../drafts/persist-entry.ts'
import { previewDraft } from '../preview/preview-draft.ts'
import { publishCorrection } from '../drafts/publish-correction.ts'
import { publishUnpublishedEntry } from '../drafts/publish-entry.ts'
import { recentlyDeleted } from '../drafts/recently-deleted.ts'
import { restore } from '../drafts/restore.ts'
import {
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
} from '../drafts/unpublished.ts'
import { entryName } from '../documents/entry-name.ts'
import { forget } from '../documents/forget.ts'
import { hangsOn } from '../documents/hangs-on.ts'
import { withdraw } from '../documents/withdraw.ts'
import { updateUnpublishedEntryStatus } from '../review/change-status.ts'
import { addNote, deleteNote, getNotes, toggleNoteResolution, updateNote } from '../review/notes.ts'
import { getPRMetadata } from '../review/origin-of-draft.ts'
import { draftFromTemplate, draftLikeLast } from '../beginning/begin-entry.ts'
import { findEntries } from '../finding/find-entries.ts'
import { board } from '../board/board.ts'
import { nearEntries } from '../finding/near-entries.ts'
import { today } from '../today/today.ts'
import { posterPdf } from '../printing/poster-pdf.ts'
import { draftFromWord } from '../word-import/draft-from-word.ts'
import type { ActionName } from '../../protocol/actions.ts'
import { actions } from '../../protocol/actions.ts'
import type { Action } from '../desk/action.ts'
import { action } from '../desk/action.ts'

const info = action('read', actions.info, async () => ({
  repo: '村口内容库',
  publish_modes: ['editorial_workflow', 'simple'],
  type: 'cunkou',
}))

const getDeployPreview = action('read', actions.getDeployPreview, async () => null)

/** How each action of the protocol is done. */
export const handlers: Readonly<Record<ActionName, Action>> = {
  info,
  entriesByFolder,
  entriesByFiles,
  getEntry,
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
  persistEntry,
  updateUnpublishedEntryStatus,
  publishUnpublishedEntry,
  deleteUnpublishedEntry,
  getMedia,
  getMediaFile,
  persistMedia,
  deleteFile,
  deleteFiles,
  getDeployPreview,
  getNotes,
  addNote,
  updateNote,
  deleteNote,
  toggleNoteResolution,
  getPRMetadata,
  listEntries,
  withdraw,
  hangsOn,
  entryName,
  forget,
  entryHistory,
  entryVersion,
  publishCorrection,
  recentlyDeleted,
  restore,
  previewDraft,
  keepUnsaved,
  unsavedTexts,
  unsavedText,
  dropUnsaved,
  today,
  board,
  findEntries,
  nearEntries,
  draftFromTemplate,
  draftLikeLast,
  photoLibrary,
  editPhoto,
  exchangePhoto,
  deletePhotos,
  restorePhotos,
  deletedPhotos,
  draftFromWord,
  posterPdf,
}
