import { contentPathOfMedia } from '../../../src/model/addresses.ts'
import { actions } from '../../protocol/actions.ts'
import { DELETED_KEPT_IN_DAYS } from '../../protocol/drafts.ts'
import type { MediaPlace } from '../../protocol/library.ts'
import { action } from '../desk/action.ts'
import { mediaPath } from '../media/media.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { LibraryFile } from './library.ts'
import { libraryAt } from './library.ts'
import { unsavedMedia } from './unsaved-media.ts'

/** Deletes photos that nothing needs, all of them or none. */
export const deletePhotos = action('delete', actions.deletePhotos, async (desk, { addresses }, person) => {
  const wanted = [...new Set(addresses)]
  for (const address of wanted) mediaPath(contentPathOfMedia(address))
  const inHand = await unsavedMedia(desk.store)
  if (wanted.some((address) => inHand.has(address)))
    throw new Refusal(409, '有照片还不能删除，一张也没有删：有人正在写的稿子里用着它，还没有保存。')
  const deleted = await desk.store.change(async (now, change) => {
    const { files } = await libraryAt(desk, now)
    const going = wanted.map((address) => files.get(address)).filter((file) => file !== undefined)
    if (going.length === 0) throw new Refusal(404, '要删除的照片已经不在了。')
    going.forEach(refuseNeeded)
    const paths = going.map(({ address }) => contentPathOfMedia(address))
    const deed = { by: person, message: `删除 ${going.length} 张没用到的照片或附件` }
    const published = await Promise.all(paths.map((path) => now.published(path)))
    const publicPaths = paths.filter((_, index) => published[index] !== undefined)
    if (publicPaths.length > 0)
      await change.publish(
        publicPaths.map((path) => ({ path, id: undefined })),
        { records: new Map() },
        deed,
      )
    await change.dropUploads(paths, deed)
    return { ids: going.map(({ id }) => id), isPublic: publicPaths.length > 0 }
  })
  if (deleted.isPublic) void desk.publishing.request()
  const sizes = await desk.store.sizes(deleted.ids)
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return { count: deleted.ids.length, bytes, keptInDays: DELETED_KEPT_IN_DAYS }
})

const where: Record<MediaPlace, string> = {
  published: '正在网站上用着它',
  draft: '的草稿里用着它',
  deleted: `在“最近删除”里，恢复时还要用它`,
}

const refuseNeeded = ({ uses }: LibraryFile) => {
  const [use] = uses
  if (!use) return
  const { kind, title, place } = use
  throw new Refusal(
    409,
    `有照片还不能删除，一张也没有删：${kind}“${title}”${where[place]}。请刷新照片库，只选“没用到的”。`,
  )
}
