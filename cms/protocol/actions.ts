import type { z } from 'zod'
import { board } from './board.ts'
import { draftFromTemplate, draftLikeLast } from './beginning.ts'
import * as documents from './documents.ts'
import * as drafts from './drafts.ts'
import * as keeping from './keeping.ts'
import { findEntries, nearEntries } from './finding.ts'
import * as library from './library.ts'
import * as lists from './lists.ts'
import * as media from './media.ts'
import * as preview from './preview.ts'
import { posterPdf } from './printing.ts'
import * as review from './review.ts'
import * as site from './site.ts'
import { today } from './today.ts'
import * as wordImport from './word-import.ts'

/** What one action is asked with and what it answers. */
export interface Exchange<Request extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  readonly request: Request
  readonly answer: Answer
}

/** Where actions are sent, as `{ action, params }`. */
export const ACTIONS_ADDRESS = '/api/cms'

/** Everything that can be asked there: Decap's proxy protocol, and after it what our own editor asks besides. */
export const actions = {
  info: site.info,
  entriesByFolder: lists.entriesByFolder,
  entriesByFiles: documents.entriesByFiles,
  getEntry: documents.getEntry,
  unpublishedEntries: drafts.unpublishedEntries,
  unpublishedEntry: drafts.unpublishedEntry,
  unpublishedEntryDataFile: drafts.unpublishedEntryDataFile,
  unpublishedEntryMediaFile: drafts.unpublishedEntryMediaFile,
  persistEntry: documents.persistEntry,
  updateUnpublishedEntryStatus: review.updateUnpublishedEntryStatus,
  publishUnpublishedEntry: drafts.publishUnpublishedEntry,
  deleteUnpublishedEntry: drafts.deleteUnpublishedEntry,
  getMedia: media.getMedia,
  getMediaFile: media.getMediaFile,
  persistMedia: media.persistMedia,
  deleteFile: documents.deleteFile,
  deleteFiles: documents.deleteFiles,
  getDeployPreview: site.getDeployPreview,
  getNotes: review.getNotes,
  addNote: review.addNote,
  updateNote: review.updateNote,
  deleteNote: review.deleteNote,
  toggleNoteResolution: review.toggleNoteResolution,
  getPRMetadata: review.getPRMetadata,

  listEntries: lists.listEntries,
  withdraw: documents.withdraw,
  hangsOn: documents.hangsOn,
  entryName: documents.entryName,
  forget: documents.forget,
  entryHistory: documents.entryHistory,
  entryVersion: documents.entryVersion,
  publishCorrection: documents.publishCorrection,
  recentlyDeleted: drafts.recentlyDeleted,
  restore: drafts.restore,
  previewDraft: preview.previewDraft,
  keepUnsaved: keeping.keepUnsaved,
  unsavedTexts: keeping.unsavedTexts,
  unsavedText: keeping.unsavedText,
  dropUnsaved: keeping.dropUnsaved,
  today,
  board,
  findEntries,
  nearEntries,
  draftFromTemplate,
  draftLikeLast,
  photoLibrary: library.photoLibrary,
  editPhoto: library.editPhoto,
  exchangePhoto: library.exchangePhoto,
  deletePhotos: library.deletePhotos,
  restorePhotos: library.restorePhotos,
  deletedPhotos: library.deletedPhotos,
  draftFromWord: wordImport.draftFromWord,
  posterPdf,
} as const satisfies Record<string, Exchange>

export type ActionName = keyof typeof actions

/** What a client sends for an action. */
export type RequestOf<Name extends ActionName> = z.input<(typeof actions)[Name]['request']>
/** What a client gets for it. */
export type AnswerOf<Name extends ActionName> = z.output<(typeof actions)[Name]['answer']>

/** Whether there is an action of that name. */
export const isActionName = (name: string): name is ActionName => Object.hasOwn(actions, name)
