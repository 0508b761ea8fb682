import { contentPathOfMedia, mediaUrlOf } from '../../../src/model/addresses.ts'
import { DAY_IN_MS } from '../../../src/model/beijing-time.ts'
import { isPhotoAddress } from '../../../src/model/media.ts'
import { actions } from '../../protocol/actions.ts'
import { DELETED_KEPT_IN_DAYS } from '../../protocol/drafts.ts'
import type { DeletedMedia, State } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import { action } from '../desk/action.ts'
import type { Desk } from '../desk/desk.ts'
import { mediaPath } from '../media/media.ts'
import { answerMedia } from '../media/serve-media.ts'
import { Refusal } from '../refusals/refusal.ts'

/** The photos and attachments deleted lately and not there again, newest first. */
const deletedMedia = async ({ store, clock }: Desk, now: State): Promise<DeletedMedia[]> => {
  const since = new Date(clock().getTime() - DELETED_KEPT_IN_DAYS * DAY_IN_MS)
  const found = await inTurns(await store.deletedMediaSince(since), async (each) =>
    ((await now.published(each.path)) ?? (await now.upload(each.path))) === undefined ? [each] : [],
  )
  return found.flat()
}

/** What was deleted lately, to be looked at and brought back. */
export const deletedPhotos = action('read', actions.deletedPhotos, async (desk) => {
  const deleted = await deletedMedia(desk, await desk.store.now())
  const sizes = await desk.store.sizes(deleted.map(({ id }) => id))
  return {
    keptInDays: DELETED_KEPT_IN_DAYS,
    rows: deleted.map(({ path, by, at }, index) => ({
      address: mediaUrlOf(path),
      name: path.split('/').at(-1) ?? path,
      kind: isPhotoAddress(mediaUrlOf(path)) ? ('photo' as const) : ('file' as const),
      bytes: sizes[index] ?? 0,
      by,
      at,
      daysLeft: daysLeft(desk.clock(), at),
    })),
  }
})

const daysLeft = (now: Date, at: string) =>
  Math.max(1, Math.ceil(DELETED_KEPT_IN_DAYS - (now.getTime() - Date.parse(at)) / DAY_IN_MS))

/** Brings deleted photos back under their addresses, as uploads that nothing shows yet. */
export const restorePhotos = action('delete', actions.restorePhotos, async (desk, { addresses }, person) =>
  desk.store.change(async (now, change) => {
    const byPath = new Map((await deletedMedia(desk, now)).map((each) => [each.path, each]))
    const wanted = [...new Set(addresses.map((address) => mediaPath(contentPathOfMedia(address))))]
    const found = wanted.flatMap((path) => byPath.get(path) ?? [])
    if (found.length === 0)
      throw new Refusal(404, '这些照片不在“最近删除”里：可能已经恢复，或者超过了 30 天。请刷新照片库看看。')
    for (const { path, id } of found)
      await change.takeIn({ path, id }, { by: person, message: `恢复照片或附件` })
    return { count: found.length }
  }),
)

/** Answers a photo that was deleted lately. @param width as in `serveMedia` */
export const serveDeletedMedia = async (
  desk: Desk,
  address: string,
  width: number | undefined,
): Promise<Response> => {
  const path = mediaPath(`content/media/${address}`)
  const found = (await deletedMedia(desk, await desk.store.now())).find((each) => each.path === path)
  if (!found) throw new Refusal(404, '没有这张照片或附件。')
  return answerMedia(desk, found, width)
}
