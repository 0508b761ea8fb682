import { HEIC_REFUSED } from '../../protocol/media.ts'
import { GatewayError } from '../gateway-client.ts'
import type { KeptUploads } from './kept-uploads.ts'
import type { Sending, StoredMedia } from './send-upload.ts'
import type { Shrunk } from './shrink/shrink-photo.ts'
import type { Upload } from './upload.ts'
import { isOnItsWay } from './upload.ts'

/** What the queue is put together from. */
export interface QueueParts {
  shrink: (file: Blob) => Promise<Shrunk>
  send: (upload: Upload, sending: Sending) => Promise<StoredMedia>
  kept: KeptUploads
  /** Waits until trying again is worth it, or `hurry` says so. @param failures how often in a row it has not worked */
  untilWorthIt: (failures: number, hurry: AbortSignal) => Promise<void>
}

/** What a field hands in. */
export type Chosen = Pick<Upload, 'key' | 'place' | 'name' | 'asPhoto' | 'blob'>

const NO_SIGNAL = '信号不好，正在等信号；信号一回来就自动接着传。'

/** Of refusals these are about the moment and not about the file. */
const PASSING = [401, 408, 429]

/** Why a file will never be taken; nothing where trying again may help. */
const refusalOf = (name: string, error: unknown): string | undefined => {
  if (!(error instanceof GatewayError)) return undefined
  const { status, message } = error
  if (status < 400 || status >= 500 || PASSING.includes(status)) return undefined
  // Intake's own refusals name the file.
  return status === 422 ? message : `“${name}”没有传成功。${message}`
}

const pauseWords = (error: unknown) =>
  error instanceof GatewayError && error.status !== 0 ? error.message : NO_SIGNAL

/**
 * Files on their way, one after the other in the order in which they were chosen: a phone's line is not split, and one photo
 * at a time is unpacked. What has no answer is sent again until it has; the gateway gives the same file the same name.
 */
export class UploadQueue {
  private uploads: readonly Upload[] = []
  private readonly listeners = new Set<() => void>()
  private readonly parts: QueueParts
  private isRunning = false
  private failures = 0
  /** The one that is carried now: how it is dropped, and how its pause is ended. */
  private carried: { key: string; dropped: AbortController; hurry: AbortController } | undefined

  constructor(parts: QueueParts) {
    this.parts = parts
  }

  /** Every file that no field has taken yet; another list after each change. */
  all = (): readonly Upload[] => this.uploads

  /** Tells of each change; answers how to stop. */
  onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes files in at the end. */
  add(chosen: readonly Chosen[]): void {
    const added = chosen.map((file): Upload => ({ ...file, isShrunk: false, state: 'waiting', percent: 0 }))
    this.set([...this.uploads, ...added])
    for (const upload of added) void this.parts.kept.keep(upload)
    void this.run()
  }

  /** Goes on with what a closed or reloaded page has left behind for a field. */
  async takeUp(place: string): Promise<void> {
    const left = await this.parts.kept.of(place)
    const known = new Set(this.uploads.map(({ key }) => key))
    const waiting = left.map((upload): Upload =>
      isOnItsWay(upload) ? { ...upload, state: 'waiting' } : upload,
    )
    this.set([...this.uploads, ...waiting.filter(({ key }) => !known.has(key))])
    void this.run()
  }

  /** Files of a field that is called otherwise from now on. */
  move(from: string, to: string): void {
    const moved = this.uploads.filter(({ place }) => place === from)
    for (const { key } of moved) {
      this.change(key, { place: to })
      void this.keep(key)
    }
  }

  /** Tries at once instead of waiting for the signal. */
  hurry(): void {
    this.carried?.hurry.abort()
  }

  /** Lets go of a file: its field has taken it, or nobody wants it any more. */
  drop(key: string): void {
    this.set(this.uploads.filter((upload) => upload.key !== key))
    void this.parts.kept.forget(key)
    if (this.carried?.key !== key) return
    this.carried.dropped.abort()
    this.carried.hurry.abort()
  }

  private async run() {
    if (this.isRunning) return
    this.isRunning = true
    for (let next = this.next(); next; next = this.next()) await this.carry(next)
    this.isRunning = false
  }

  private next = () => this.uploads.find(isOnItsWay)

  private async carry({ key, name }: Upload) {
    const carried = { key, dropped: new AbortController(), hurry: new AbortController() }
    this.carried = carried
    try {
      await this.shrink(key)
      await this.send(key, carried.dropped.signal)
      this.failures = 0
    } catch (error) {
      if (carried.dropped.signal.aborted) return
      const refused = refusalOf(name, error)
      if (refused !== undefined) return this.refuse(key, refused)
      this.failures += 1
      this.change(key, { state: 'paused', said: pauseWords(error) })
      await this.parts.untilWorthIt(this.failures, carried.hurry.signal)
    }
  }

  private async shrink(key: string) {
    const upload = this.find(key)
    if (!upload || upload.isShrunk) return
    const shrunk = upload.asPhoto ? await this.parts.shrink(upload.blob) : { blob: upload.blob }
    if ('refused' in shrunk) throw new GatewayError(422, { error: `“${upload.name}”${HEIC_REFUSED}` })
    this.change(key, { blob: shrunk.blob, isShrunk: true })
    await this.keep(key)
  }

  private async send(key: string, dropped: AbortSignal) {
    this.change(key, { state: 'sending', percent: 0, said: undefined })
    const upload = this.find(key)
    if (!upload) return
    const onPercent = (percent: number) => this.change(key, { percent })
    const { url } = await this.parts.send(upload, { onPercent, dropped })
    // Its bytes are needed no more; what is left waits for its form.
    this.change(key, { state: 'stored', percent: 100, address: url, blob: new Blob() })
    await this.keep(key)
  }

  /** A refused file stays in sight until it is read of, but a reload does not bring it back. */
  private refuse(key: string, said: string) {
    this.change(key, { state: 'refused', said })
    void this.parts.kept.forget(key)
  }

  private find = (key: string) => this.uploads.find((upload) => upload.key === key)

  private async keep(key: string) {
    const upload = this.find(key)
    if (upload) await this.parts.kept.keep(upload)
  }

  private change(key: string, part: Partial<Upload>) {
    this.set(this.uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))
  }

  private set(uploads: readonly Upload[]) {
    this.uploads = uploads
    for (const listener of this.listeners) listener()
  }
}
