import { ProxyBackend } from 'decap-cms-backend-proxy'
import { EditorialWorkflowError } from 'decap-cms-lib-util'
import type { RequestOf } from '../protocol/actions.ts'
import { isActionName } from '../protocol/actions.ts'
import type { Draft, DraftWithTexts } from '../protocol/drafts.ts'
import type { Status } from '../protocol/statuses.ts'
import { certainStep, certainly } from './asking/lost-answer.ts'
import { isNoteAction, noteDeed } from './asking/note-deeds.ts'
import { isLostNew } from './asking/lost-save.ts'
import type { DataFile, SaveOptions } from './asking/save-entry.ts'
import { saveEntry } from './asking/save-entry.ts'
import { createTurns } from './asking/turns.ts'
import { ask, GatewayError, whoAmI } from './gateway-client.ts'
import { publicPageOf } from './open-entry.ts'
import { offerDeleted, offerUndo } from './notifications/offer-undo.ts'
import { showProblems, watchPublishing, withItsProblems } from './notifications/shown.ts'
import { uploadAsset } from './media-upload.ts'
import { SignInPage } from './toolbar/SignInPage.tsx'

/** Text that the browser kept when a page was left unsaved, and the version it was made from. */
interface KeptText {
  path: string
  base?: string
}

/** Photos of a draft are shown by address; Decap would fetch the bytes of every one of them. */
const textsOf = <D extends Draft>(draft: D): D => ({
  ...draft,
  diffs: draft.diffs.filter(({ binary }) => !binary),
})

const noDraft = () => new EditorialWorkflowError('content is not under editorial workflow', true)

const NOT_THERE = '没有这一篇：可能已经删除，或者网址抄错了。请到列表里找。'

/**
 * Decap's link to our gateway: the proxy protocol with a person from the session, saves that name the version they
 * were made from, drafts in one request, and pictures by address.
 */
export class CunkouBackend extends ProxyBackend {
  /** The version of each path as last read or saved in this tab. */
  private readonly versions = new Map<string, string>()
  private drafts = new Map<string, DraftWithTexts>()
  private readonly nextBatch = createTurns()
  /** What this computer kept of the opened entry when it was left unsaved. */
  private kept: KeptText | undefined
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
      void offerDeleted(path)
      throw new GatewayError(404, { error: NOT_THERE })
    }
    if (answer.file.id !== null) this.versions.set(path, answer.file.id)
    return answer
  }

  /** The version that the open text of a path was made from; Decap keeps it with text that is not saved yet. */
  versionOf = (path: string): string | undefined => this.versions.get(path)
  rememberKept(kept: KeptText) {
    this.kept = kept
  }
  /** Kept text goes on from its own version: when somebody has saved since, the next save asks which is to stand. */
  takeUpKept() {
    if (this.kept?.base) this.versions.set(this.kept.path, this.kept.base)
  }

  /** Every draft with its text, in one request. */
  async unpublishedEntries() {
    const dropped = this.nextBatch()
    const { entries } = await ask('unpublishedEntriesWithData', {})
    const drafts = new Map(entries.map((draft) => [`${draft.collection}/${draft.slug}`, draft]))
    if (!dropped.aborted) this.drafts = drafts
    return [...drafts.keys()]
  }

  /** A draft by its key comes from the batch just read; one that is opened is read afresh. */
  async unpublishedEntry(wanted: RequestOf<'unpublishedEntry'>): Promise<Draft> {
    const batched = wanted.id === undefined ? undefined : this.drafts.get(wanted.id)
    if (batched) return textsOf(batched)
    // Decap would take what its own lost save has made for another entry, and give this one a second id.
    if (isLostNew(wanted)) throw noDraft()
    const found = await ask('unpublishedEntry', wanted).catch((error: unknown) => {
      throw error instanceof GatewayError && error.status === 404 ? noDraft() : error
    })
    const opened = textsOf(found)
    // Only an opened entry counts as read: the batch may bring a version that the open form has never shown.
    for (const diff of opened.diffs) this.versions.set(diff.path, diff.id)
    return opened
  }

  async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string) {
    const batched = this.drafts.get(`${collection}/${slug}`)?.diffs.find((diff) => diff.id === id)
    if (batched?.data !== undefined) return batched.data
    return (await ask('unpublishedEntryDataFile', { collection, slug, path })).data
  }

  async persistEntry(entry: { dataFiles: DataFile[] }, options: SaveOptions) {
    const [file] = entry.dataFiles
    if (!file) throw new Error('没有要保存的内容')
    const status = options.status ?? this.options.initialWorkflowStatus
    showProblems(await saveEntry(this.versions, file, { ...options, status }).catch(withItsProblems))
  }

  override async publishUnpublishedEntry(collection: string, slug: string) {
    const publish = () => ask('publishUnpublishedEntry', { collection, slug })
    const entry = { collection, slug }
    const done = await certainStep<unknown>('发布', entry, { did: 'published' }, publish, {}).catch(
      withItsProblems,
    )
    watchPublishing(publicPageOf(entry))
    return done
  }

  override updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: Status) {
    const entry = { collection, slug }
    const move = () => ask('updateUnpublishedEntryStatus', { ...entry, newStatus })
    const moved = { did: 'moved', status: newStatus } as const
    return certainStep<unknown>('改动进度', entry, moved, move, {}).catch(withItsProblems)
  }

  override deleteUnpublishedEntry(collection: string, slug: string) {
    const entry = { collection, slug }
    return certainStep('放弃', entry, { did: 'discarded' }, () => ask('deleteUnpublishedEntry', entry), {})
  }

  /** Takes a published entry off the portal and makes it a draft again, in one step. */
  async withdraw(collection: string, slug: string) {
    const entry = { collection, slug }
    await certainStep<unknown>('收回', entry, { did: 'withdrawn' }, () => ask('withdraw', entry), {})
    watchPublishing()
  }

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
    watchPublishing()
    for (const [index, path] of paths.entries()) {
      this.versions.delete(path)
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
