import { contentPathOfMedia, mediaUrlOf } from '../../../src/model/addresses.ts'
import { beijingDay } from '../../../src/model/beijing-time.ts'
import { isPhotoAddress, photoTypes } from '../../../src/model/media.ts'
import { boxOf, editedPhoto } from '../../../src/imaging/edited-photo.ts'
import type { PhotoEdit } from '../../../src/imaging/edited-photo.ts'
import { fromUprightPhoto } from '../../../src/imaging/upright-photo.ts'
import { actions } from '../../protocol/actions.ts'
import { oneAtATime } from '../content-store/one-at-a-time.ts'
import { action } from '../desk/action.ts'
import { findMedia, mediaPath } from '../media/media.ts'
import type { TakenPhoto } from '../media/take-in-photo.ts'
import { writtenPhoto } from '../media/take-in-photo.ts'
import { Refusal } from '../refusals/refusal.ts'
import { libraryAt } from './library.ts'
import { asUse, rowsOf } from './photo-library.ts'

/** Makes a new photo of another, turned, cut or with faces hidden; the other stays as it is. */
export const editPhoto = action('write', actions.editPhoto, async (desk, { address, ...edit }, person) => {
  if (!isPhotoAddress(address)) throw new Refusal(422, '这不是照片，不能裁剪和打码。')
  if (edit.turn === 0 && !edit.crop && edit.blur.length === 0)
    throw new Refusal(422, '照片还没有改动：请先裁剪、转方向，或者给人脸打码。')
  const path = mediaPath(contentPathOfMedia(address))
  const id = await findMedia(await desk.store.now(), path)
  if (id === undefined) throw new Refusal(404, '这张照片已经不在了，请刷新照片库。')
  const bytes = await desk.store.bytes(id)
  const drawn = await inLine(() => redrawn(bytes, edit))
  const month = beijingDay(desk.clock()).slice(0, 7).replace('-', '/')
  const made = { path: `content/media/${month}/${drawn.name}`, id: await desk.store.keep(drawn.bytes) }
  await desk.store.change(async (now, change) => {
    if (await findMedia(now, made.path)) return
    await change.takeIn(made, { by: person, message: '存下改过的照片' })
  })
  const library = await libraryAt(desk, await desk.store.now())
  const file = library.files.get(mediaUrlOf(made.path))
  const [photo] = await rowsOf(desk, library, file ? [file] : [])
  if (!photo) throw new Refusal(409, '改好的照片刚刚被删除了，请再改一次。')
  return { photo, replaces: (library.files.get(address)?.uses ?? []).map(asUse) }
})

/** Apart from uploads, and one after the other: each holds a whole photo in memory. */
const inLine = oneAtATime()

/** Less could not be made out on a page, in pixels. */
const SHORTEST_EDGE = 100

const redrawn = (source: Uint8Array, edit: PhotoEdit): Promise<TakenPhoto> =>
  fromUprightPhoto({ source }, async (photo) => {
    const { format, pages = 1, autoOrient } = await photo.metadata()
    if (pages > 1) throw new Refusal(422, '这是动图，不能裁剪和打码。请换一张静止的照片。')
    refuseTooSmall(autoOrient, edit)
    const type = photoTypes.find((each) => each === format) ?? 'jpeg'
    return writtenPhoto(await editedPhoto(photo, edit), type)
  }).catch((reason: unknown) => {
    throw reason instanceof Refusal
      ? reason
      : new Refusal(422, '这张照片已经损坏，改不了。请重新上传原来的照片。')
  })

const refuseTooSmall = (size: { width: number; height: number }, { turn, crop }: PhotoEdit) => {
  if (!crop) return
  const turned = turn % 180 === 0 ? size : { width: size.height, height: size.width }
  const { width, height } = boxOf(crop, turned)
  if (Math.min(width, height) < Math.min(SHORTEST_EDGE, turned.width, turned.height))
    throw new Refusal(422, `剪下来的部分太小（${width}×${height}），放到网页上看不清。请把裁剪框拉大一些。`)
}
