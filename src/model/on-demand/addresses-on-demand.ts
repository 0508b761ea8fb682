/** Addresses of what no release holds, or of parts of it: it is made when somebody asks. */
import { screenParts, urls } from '../addresses.ts'
import type { CollectionName } from '../collection-names.ts'
import { isCollectionName } from '../collections.ts'
import { isPosterKind, KIND_IN_RELEASE, posterKinds } from '../posters/poster-kinds.ts'
import { isWechatPart, isWechatSubject } from '../wechat/wechat-parts.ts'

/** Such an address in its pieces: `/posters/month/2026-12-`, `qingshi-cun`, `faces.css`. */
export interface OnDemand {
  before: string
  id: string
  /** What lies beside the page; empty for the page itself. */
  part: string
  /** Whose id it is; nothing where it is that of a month, a quarter, an honour or the county. */
  collection: CollectionName | undefined
}

const collectionNamed = (name: string): CollectionName | undefined =>
  isCollectionName(name) ? name : undefined

/** Of a poster that is about a station in some time, what stands before the station's id. */
const PERIODS: Readonly<Record<string, RegExp>> = {
  'station-in-month': /^\d{4}-\d{2}-/,
  'station-in-quarter': /^\d{4}-q\d-/,
}

const posterAt = (path: string): OnDemand | undefined => {
  const [, kind = '', asked = '', part = ''] =
    /^\/posters\/([a-z-]+)\/([a-z0-9-]+)\/([a-z0-9-]+\.(?:ttf|css))?$/.exec(path) ?? []
  if (!isPosterKind(kind) || (kind === KIND_IN_RELEASE && part === '')) return undefined
  const subject = posterKinds[kind].of
  const [period] = PERIODS[subject]?.exec(asked) ?? []
  const collection = period === undefined ? collectionNamed(subject) : 'stations'
  return {
    before: `${urls.posters}${kind}/${period ?? ''}`,
    id: asked.slice(period?.length),
    part,
    collection,
  }
}

const screenAt = (path: string): OnDemand | undefined => {
  const [, id, part = ''] = /^\/screen\/([a-z0-9-]+)\/([a-z0-9-]+(?:\.txt|\/))?$/.exec(path) ?? []
  const isCountys = `${id}/` === screenParts.broadcast
  if (id === undefined || isCountys || !Object.values<string>(screenParts).includes(part)) return undefined
  return { before: urls.screen, id, part, collection: 'stations' }
}

const wechatAt = (path: string): OnDemand | undefined => {
  const [, subject = '', id = '', part = ''] =
    /^\/wechat\/([a-z-]+)\/([A-Za-z0-9-]+)\/([a-z0-9.-]*\/?)$/.exec(path) ?? []
  if (!isWechatSubject(subject) || (part !== '' && !isWechatPart(part))) return undefined
  return { before: `/wechat/${subject}/`, id, part, collection: collectionNamed(subject) }
}

/** What is asked for at a path; nothing where it is none that is made on demand. */
export const onDemandAt = (path: string): OnDemand | undefined =>
  posterAt(path) ?? screenAt(path) ?? wechatAt(path)

/** Whether a path is one that no release holds, or a part of one: it is made when somebody asks. */
export const isMadeOnDemand = (path: string): boolean => onDemandAt(path) !== undefined
