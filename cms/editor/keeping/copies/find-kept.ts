import { collections, isCollectionName } from '../../../../src/model/collections.ts'
import type { Collection } from '../../../../src/model/collection.ts'
import { DAY_IN_MS } from '../../../../src/model/beijing-time.ts'
import { splitFrontMatter } from '../../../../src/model/entry-text.ts'
import type { UnsavedRow } from '../../../protocol/keeping.ts'
import { UNSAVED_KEPT_IN_DAYS } from '../../../protocol/keeping.ts'
import { ask } from '../../gateway-client.ts'
import type { Copy } from './copy.ts'
import { copiesOnDevice, dropFromDevice } from './device-copies.ts'

/** A text that can be gone on with, wherever it lies; `raw` is missing while it lies on the server alone. */
export interface Kept extends UnsavedRow {
  raw?: string
}

/** A person's unsaved texts, here and on the server, newest first. Of one that lies in both places this device has the last word. */
export const findKept = async (owner: string, dropped?: AbortSignal): Promise<Kept[]> => {
  // First: what reaches the server meanwhile would pass for gone from there.
  const copies = await copiesOnDevice(owner)
  const answer = await ask('unsavedTexts', {}, dropped).catch(() => undefined)
  const rows = answer?.rows ?? []
  const isDone = ({ id, isOnServer = false }: Copy) =>
    answer !== undefined && isOnServer && !rows.some((row) => row.id === id)
  void dropFromDevice(copies.filter(isDone).map(({ id }) => id))
  const here = copies.filter((copy) => !isDone(copy)).map(asKept)
  const there = rows.filter(({ id }) => !here.some((each) => each.id === id))
  return [...here, ...there].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

const asKept = (copy: Copy): Kept => {
  const model: Collection | undefined = isCollectionName(copy.collection)
    ? collections[copy.collection]
    : undefined
  const title = model && splitFrontMatter(copy.raw).data[model.titleField]
  const age = (Date.now() - Date.parse(copy.at)) / DAY_IN_MS
  return {
    ...copy,
    kind: model?.label ?? '',
    title: typeof title === 'string' ? title.trim() : '',
    daysLeft: Math.max(1, Math.ceil(UNSAVED_KEPT_IN_DAYS - age)),
  }
}

/** The text itself; nothing when it is there no more. Throws GatewayError. */
export const textOfKept = async ({ id, raw }: Kept): Promise<string | undefined> =>
  raw ?? (await ask('unsavedText', { id })).found?.raw

/** Takes a text away, here and on the server. Throws GatewayError. */
export const dropKept = async ({ id }: Kept): Promise<void> => {
  await ask('dropUnsaved', { ids: [id] })
  await dropFromDevice([id])
}
