import { ProxyBackend } from 'decap-cms-backend-proxy'
import { EditorialWorkflowError } from 'decap-cms-lib-util'
import type { RequestOf } from '../protocol/actions.ts'
import { isActionName } from '../protocol/actions.ts'
import type { Draft } from '../protocol/drafts.ts'
import type { Status } from '../protocol/statuses.ts'
import { certainly } from './asking/lost-answer.ts'
import { knownVersions } from './asking/known-versions.ts'
import { isNoteAction, noteDeed } from './asking/note-deeds.ts'
import { isLostNew } from './asking/lost-save.ts'
import { giveUpDraft, moveDraft, publishDraft, withdrawEntry } from './asking/review-deeds.ts'
import type { DataFile, SaveOptions } from './asking/save-entry.ts'
import { saveEntry } from './asking/save-entry.ts'
import type { DocumentRef } from './comparing/fields-of.ts'
import { fileOfForm } from './form-of-file.ts'
import { ask, GatewayError, whoAmI } from './gateway-client.ts'
import { goOnAsNew } from './keeping/go-on-as-new.ts'
import { keptUntilSaved } from './keeping/kept-until-saved.ts'
import { offerDeleted, offerUndo } from './notifications/offer-undo.ts'
import { watchPublishing } from './notifications/follow-publishing.ts'
import { askForReason, showProblems, withItsProblems } from './notifications/shown.ts'
import { uploadAsset } from './media-upload.ts'
import { returnIsAnswered, tellReturn } from './notifications/tell-return.ts'
import { tellStatus } from './toolbar/tell-status.ts'
import { noteWhetherUnchanged } from './toolbar/unchanged-drafts.ts'
import { SignInPage } from './toolbar/SignInPage.tsx'
import { moveVerbs, stepWords } from './words/steps.ts'

const noDraft = () => new EditorialWorkflowError('content is not under editorial workflow', true)

const NOT_SENT_BACK = '没有退回，稿件还在原来的进度。'
const NOT_THERE = '没有这一篇：可能已经删除，或者网址抄错了。请到列表里找。'

/** The version of a text that the form was filled with. */
const seenText = (entry: DocumentRef) => knownVersions.get(fileOfForm(entry))

/**
 * Decap's link to our gateway: the proxy protocol with a person from the session, saves that name the version they
 * were made from, drafts in one request, and pictures by address.
 */
export class CunkouBackend extends ProxyBackend {
  private readonly options: { initialWorkflowStatus?: Status }

  constructor(config: object, options: { initialWorkflowStatus?: Status } = {}) {
    super(config, options)
    this.options = options
  }

  authComponent = () => SignInPage
  authenticate = () => whoAmI()
  restoreUser = () => whoAmI()

  /** Asked every few minutes; an ended session is told without throwing away what is being written. */
  async status() {
    const signedIn = await whoAmI().then(
      () => true,
      (error: unknown) => !(error instanceof GatewayError && error.status === 401),
    )
    return { auth: { status: signedIn }, api: { status: true, statusPage: '' } }
  }

  /** Whatever Decap asks by itself; its parameters are its own affair and checked by the gateway. */
  async request({ action, params }: { action: string; params: never }): Promise<unknown> {
    if (!isActionName(action))
      throw new GatewayError(0, { error: `后台不认识“${action}”这一步，请告诉管理员。` })
    return isNoteAction(action) ? noteDeed(action, params) : ask(action, params)
  }

  /** Lists are asked for page by page by our own list; Decap would load every entry. */
  entriesByFolder() {
    return Promise.resolve([])
  }

  override async getEntry(path: string) {
    const answer = await ask('getEntry', { path })
    // Decap would open an empty form, marked as published, for an entry that a colleague has deleted.
    if (answer.data === null && path.endsWith('.md')) {
      void offerDeleted(path).then((isOffered) => isOffered || goOnAsNew(path))
      throw new GatewayError(404, { error: NOT_THERE })
    }
    if (answer.file.id !== null) knownVersions.set(path, answer.file.id)
    return answer
  }

  /** The board asks for its own drafts, page by page; Decap would load every draft with its text. */
  unpublishedEntries() {
    return Promise.resolve([])
  }

  async unpublishedEntry(wanted: RequestOf<'unpublishedEntry'>): Promise<Draft> {
    // Decap would take what its own lost save has made for another entry, and give this one a second id.
    if (isLostNew(wanted)) throw noDraft()
    const found = await ask('unpublishedEntry', wanted).catch((error: unknown) => {
      throw error instanceof GatewayError && error.status === 404 ? noDraft() : error
    })
    // Photos of a draft are shown by address; Decap would fetch the bytes of every one of them.
    const opened = { ...found, diffs: found.diffs.filter(({ binary }) => !binary) }
    for (const diff of opened.diffs) knownVersions.set(diff.path, diff.id)
    tellReturn(opened)
    noteWhetherUnchanged(opened.collection, opened.slug, opened.unchanged)
    return opened
  }

  async unpublishedEntryDataFile(collection: string, slug: string, path: string) {
    return (await ask('unpublishedEntryDataFile', { collection, slug, path })).data
  }

  async persistEntry(entry: { dataFiles: DataFile[] }, options: SaveOptions) {
    const [file] = entry.dataFiles
    if (!file) throw new Error('没有要保存的内容')
    const status = options.status ?? this.options.initialWorkflowStatus
    const save = (unsavedIds: string[]) => saveEntry(knownVersions, file, { ...options, status }, unsavedIds)
    const saved = await keptUntilSaved(file, save).catch(withItsProblems(stepWords.save))
    tellStatus(options.collectionName, file.slug, saved)
    showProblems(saved.problems)
  }

  override publishUnpublishedEntry(collection: string, slug: string) {
    const entry = { collection, slug }
    return publishDraft(entry, seenText(entry)).catch(withItsProblems(stepWords.publish))
  }

  override async updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: Status) {
    const entry = { collection, slug }
    const reason = newStatus === 'draft' ? await askForReason() : undefined
    if (newStatus === 'draft' && reason === undefined) throw new GatewayError(0, { error: NOT_SENT_BACK })
    const told = { reason, seen: seenText(entry) }
    const moved = await moveDraft(entry, newStatus, told).catch(withItsProblems(moveVerbs[newStatus]))
    returnIsAnswered()
    return moved
  }

  override deleteUnpublishedEntry(collection: string, slug: string) {
    return giveUpDraft({ collection, slug })
  }

  /** Takes a published entry off the portal and makes it a draft again, in one step. */
  withdraw = (collection: string, slug: string) => withdrawEntry({ collection, slug })

  override async deleteFiles(paths: string[]) {
    const present = () => Promise.all(paths.map((path) => ask('getEntry', { path })))
    let before: Awaited<ReturnType<typeof present>> = []
    const remove = async () => {
      before = await present()
      return ask('deleteFiles', { paths })
    }
    const done = await certainly('删除', remove, async () =>
      (await present()).every(({ data }) => data === null) ? {} : undefined,
    )
    watchPublishing(undefined, 'deleted')
    for (const [index, path] of paths.entries()) {
      knownVersions.delete(path)
      const raw = before[index]?.data
      if (raw) offerUndo({ path, raw })
    }
    return done
  }

  /** Pictures are shown by address and chosen in the fields themselves; there is no list of bytes to load. */
  getMedia() {
    return Promise.resolve([])
  }
  async persistMedia(asset: { path: string; fileObj?: File }) {
    if (!asset.fileObj) throw new Error('没有选中文件')
    const stored = await uploadAsset(asset.fileObj)
    return {
      ...stored,
      id: stored.path,
      displayURL: stored.url,
      size: asset.fileObj.size,
      file: asset.fileObj,
    }
  }
}
