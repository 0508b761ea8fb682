import { urls } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { collectionNames } from '../../model/collections.ts'
import { isPosterKind, posterKinds } from '../../model/posters/poster-kinds.ts'
import { isWechatSubject } from '../../model/wechat/wechat-parts.ts'
import { movedView } from './moved.ts'

/** Folder, month or quarter, id, and what lies beside: `/posters/month/`, `2026-12-`, `qingshi-cun`, `/faces.css`. */
const ON_DEMAND = new RegExp(
  `^(${urls.screen}|${urls.posters}[a-z-]+/|/wechat/[a-z-]+/)(\\d{4}-(?:\\d{2}|q\\d)-)?([a-z0-9-]+)(/.*)$`,
)

const collectionNamed = (name: string): CollectionName | undefined =>
  collectionNames.find((each) => each === name)

/** Whose ids stand in the addresses of a folder. */
const collectionIn = (folder: string): CollectionName | undefined => {
  const [, kind = ''] = /([a-z-]+)\/$/.exec(folder) ?? []
  if (folder === urls.screen) return 'stations'
  if (!folder.startsWith(urls.posters)) return isWechatSubject(kind) ? collectionNamed(kind) : undefined
  if (!isPosterKind(kind)) return undefined
  return collectionNamed(posterKinds[kind].of.replace(/^station-in-.*/, 'stations'))
}

/** Where a screen, a poster or an article that had this address is now; nothing where there was none. */
export const movedOnDemand = (path: string): string | undefined => {
  const [, folder = '', period = '', id = '', part = ''] = ON_DEMAND.exec(path) ?? []
  const collection = collectionIn(folder)
  const moved = collection && movedView(collection, id)
  return moved && `${folder}${period}${moved.id}${part}`
}
