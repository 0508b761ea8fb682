import { LRUCache } from 'lru-cache'
import { isMadeOnDemand, onDemandAt } from '../../../src/model/on-demand/addresses-on-demand.ts'
import { ARTICLE_PART } from '../../../src/model/wechat/wechat-parts.ts'
import { liveRelease, type DrawnPart, type Previewer } from '../../../src/release/client.ts'
import { typeOfFile } from './answer-file.ts'
import { calmPage } from './calm-page.ts'

/** Posters of a county fair: what one prints, twenty print. */
const MOST_KEPT_IN_BYTES = 48 * 1024 * 1024

const typeOf = (path: string): string => (path.endsWith('/') ? 'text/html; charset=utf-8' : typeOfFile(path))

/**
 * An article for the official account has its looks written on every piece, as it is pasted: it alone may, and it may
 * do nothing else. It stands in a frame of its own page.
 */
const ARTICLE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox"

const policyOf = (path: string): Record<string, string> =>
  onDemandAt(path)?.part === ARTICLE_PART ? { 'Content-Security-Policy': ARTICLE_POLICY } : {}

/** With so many in the making another reader is told at once that this is a busy hour. */
const MOST_IN_THE_MAKING = 40

const notNow = () =>
  calmPage({
    title: '现在打不开',
    heading: '这一页现在打不开',
    words: ['正忙着，请过一会儿再打开这一页。', '要紧的话，先用网页本身，或者打网页底下的电话。'],
  })

/** Not for ever: an old id may be given again. */
const leadOn = (address: string) =>
  new Response(null, { status: 302, headers: { Location: address, 'Cache-Control': 'no-cache' } })

/** Answers a path that no release holds; nothing where it is no such path, or there is nothing at it. */
export type MadeOnDemand = (path: string) => Promise<Response | undefined>

/**
 * What is made when a reader asks for it: by the process that also draws drafts, each once until the next release.
 * @param dataDir where the live release is looked up
 */
export const madeOnDemand = (previewer: Pick<Previewer, 'draw'>, dataDir: string): MadeOnDemand => {
  const kept = new LRUCache<string, Uint8Array<ArrayBuffer>>({
    maxSize: MOST_KEPT_IN_BYTES,
    sizeCalculation: (bytes) => Math.max(1, bytes.length),
  })
  const inTheMaking = new Map<string, Promise<DrawnPart>>()

  const make = (key: string, path: string): Promise<DrawnPart> => {
    const running = inTheMaking.get(key)
    if (running) return running
    const making = previewer.draw({ published: path }).finally(() => inTheMaking.delete(key))
    inTheMaking.set(key, making)
    return making
  }

  return async (path) => {
    if (!isMadeOnDemand(path)) return undefined
    const key = `${liveRelease(dataDir)} ${path}`
    const known = kept.get(key)
    if (!known && inTheMaking.size >= MOST_IN_THE_MAKING) return notNow()
    const drawn: DrawnPart = known ? { ok: true, bytes: known } : await make(key, path)
    if (!drawn.ok && drawn.movedTo !== undefined) return leadOn(drawn.movedTo)
    if (!drawn.ok) return drawn.why === 'not-there' ? undefined : notNow()
    kept.set(key, drawn.bytes)
    return new Response(drawn.bytes, {
      headers: { 'Content-Type': typeOf(path), 'Cache-Control': 'no-cache', ...policyOf(path) },
    })
  }
}
