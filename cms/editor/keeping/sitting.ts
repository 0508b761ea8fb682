import { knownVersions } from '../asking/known-versions.ts'
import type { Copy } from './copies/copy.ts'
import { dropFromDevice, putOnDeviceAtOnce } from './copies/device-copies.ts'
import type { KeptState } from './kept-state.ts'
import { rememberCaret } from './focus-again.ts'
import { keepHere } from './keep-here.ts'
import { changeKept, nothingToKeep } from './kept-state.ts'
import type { OpenForm } from './open-form.ts'
import { rawOf } from './open-form.ts'
import { ownLogin } from './copies/own-login.ts'
import { dropFromServer, sendNow, sendSoon, stopSending } from './copies/server-copies.ts'
import { freshId, thisDevice } from './this-device.ts'

/** So soon after a save Decap fills the form anew. */
const FILLED_WITHIN_IN_MS = 10_000

/**
 * One sitting at a form, from its being filled to its being filled anew or left. What is typed in it is kept under one id
 * of its own, so that no other tab or sitting is overwritten; what it was taken up from goes once all of it is kept here.
 */
export class Sitting {
  readonly id: string
  form: OpenForm
  /** Whether anything was typed in it. */
  isTouched = false
  /** Puts the caret where it stood last, when the form has been filled anew. */
  putCaretBack = (): void => undefined
  /** What the form said when nothing was typed. */
  #saved: string
  /** What was given to be kept last. */
  #lastRaw: string
  /** What this device is known to have. */
  #hereRaw: string | undefined
  #replaces: readonly string[] = []
  #isSaving = false
  #isOver = false
  /** When a save ended, as long as the form may be filled anew because of it. */
  #savedAt = 0
  /** What a new entry was saved as. */
  #savedAs: string | undefined

  /** @param saved what the form says when nothing is typed, where it says something else now */
  constructor(form: OpenForm, id: string = freshId(), saved?: string) {
    this.id = id
    this.form = form
    this.#saved = saved ?? (form.hasChanged ? '' : rawOf(form))
    this.#lastRaw = this.#saved
    nothingToKeep()
  }

  /** Everything that a successful save of this sitting makes needless. */
  get ids(): string[] {
    return [this.id, ...this.#replaces]
  }

  /** The same sitting from here on under another id, as what was typed in it so far is to stay. */
  goOnAs(id: string): Sitting {
    this.end()
    return new Sitting(this.form, id, this.#saved)
  }

  /** Whether a text says something else than the form did when it was filled. */
  isNews(raw: string): boolean {
    return raw !== this.#saved
  }

  /** Says which kept texts stand in the form now. */
  tookUp(ids: readonly string[]): void {
    this.#replaces = [...this.#replaces, ...ids.filter((id) => id !== this.id)]
  }

  /** Something was typed that is not kept yet. */
  note(form: OpenForm): void {
    this.form = form
    this.putCaretBack = rememberCaret()
    if (form.hasChanged) this.isTouched = true
    if (this.isTouched) this.#tell({ isChanged: form.hasChanged })
  }

  /** Keeps what stands in the form: here at once, on the server within seconds. */
  keep(): void {
    const copy = this.#copyToKeep()
    if (!copy) return
    this.#lastRaw = copy.raw
    if (!this.isNews(copy.raw)) return this.#drop()
    void keepHere(copy).then((isKept) => (isKept ? this.#keptHere(copy) : this.#tell({ device: 'failed' })))
    if (!this.#isSaving) this.#send(copy)
  }

  /** The same before the page goes, which may not be waited for. @returns whether nothing is lost by leaving */
  keepAtOnce(): boolean {
    if (!this.isTouched && !this.form.hasChanged) return true
    const raw = rawOf(this.form)
    if (!this.isNews(raw) || raw === this.#hereRaw) return true
    return putOnDeviceAtOnce(this.#copyOf(raw))
  }

  /** The form closes or is filled anew. */
  end(): void {
    this.keep()
    this.#isOver = true
    if (!this.#isSaving) sendNow()
  }

  /** A save begins: nothing is sent that could come after it. */
  async saving(): Promise<void> {
    this.#isSaving = true
    this.#savedAt = 0
    this.putCaretBack = rememberCaret()
    await stopSending(this.id)
  }

  /** The save has failed, or nobody knows: everything stays, and goes on. */
  notSaved(): void {
    this.#isSaving = false
    this.#lastRaw = ''
    this.keep()
  }

  /** A text is safe; what was typed after it is not. */
  async saved(raw: string, slug: string): Promise<void> {
    this.#savedAt = Date.now()
    this.#isSaving = false
    this.#saved = raw
    this.#lastRaw = raw
    const needless = this.ids
    this.#replaces = []
    await dropFromDevice(needless)
    if (!this.#isOver) nothingToKeep()
    this.#savedAs = slug
    this.keep()
  }

  /** Whether a form that is filled now is filled because this sitting was saved. */
  isJustSaved({ collection, slug }: OpenForm): boolean {
    const isSame = collection === this.form.collection && [this.#savedAs, this.form.slug].includes(slug)
    return isSame && Date.now() - this.#savedAt < FILLED_WITHIN_IN_MS
  }

  /** What was typed while a save was on its way, or just after, and has to go on in the form; nothing where nothing was. */
  typedSinceSave(form: OpenForm): string | undefined {
    const raw = rawOf(this.form)
    return this.isJustSaved(form) && this.isNews(raw) ? raw : undefined
  }

  /** Another sitting at the same form goes on with what was typed in that one. */
  goOnAfter(before: Sitting): void {
    this.#savedAt = before.#savedAt
    this.tookUp(before.ids)
  }

  #keptHere(copy: Copy) {
    this.#hereRaw = copy.raw
    if (this.#lastRaw === copy.raw) this.#tell({ device: 'kept' })
    void dropFromDevice(this.#replaces)
  }

  #send(copy: Copy) {
    sendSoon({
      copy,
      taken: (taken, at) => {
        this.#tell({ serverAt: at, serverFails: undefined })
        dropFromServer(this.#replaces)
        this.#replaces = []
        // Never over what was typed meanwhile, which may be on its way to this device.
        if (this.#lastRaw === taken.raw && this.#hereRaw === taken.raw)
          void keepHere({ ...taken, isOnServer: true })
      },
      failed: (why) => this.#tell({ serverFails: why }),
    })
  }

  /** The form says again what it did when it was filled. */
  #drop() {
    nothingToKeep()
    void dropFromDevice([this.id])
    void stopSending(this.id).then(() => dropFromServer([this.id]))
  }

  #tell(part: Partial<KeptState>) {
    if (!this.#isOver) changeKept(part)
  }

  #copyToKeep(): Copy | undefined {
    if (!this.isTouched && !this.form.hasChanged) return undefined
    const raw = rawOf(this.form)
    if (raw !== this.#lastRaw) return this.#copyOf(raw)
    this.#tell({ isChanged: this.isNews(raw) })
    if (raw === this.#hereRaw || !this.isNews(raw)) this.#tell({ device: 'kept' })
    return undefined
  }

  #copyOf(raw: string): Copy {
    const { collection, path } = this.form
    const slug = this.#savedAs ?? this.form.slug
    const baseId = slug === undefined ? undefined : knownVersions.get(path)
    const at = new Date().toISOString()
    return { id: this.id, owner: ownLogin(), collection, slug, baseId, raw, at, device: thisDevice() }
  }
}
