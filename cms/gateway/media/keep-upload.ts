import type { ContentFile } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import type { Person } from '../persons/person.ts'
import { findMedia } from './media.ts'

/** Keeps what was taken in until an entry shows it: the first save that does takes it along. The same file twice is kept once. */
export const keepUpload = ({ store }: Desk, stored: ContentFile, person: Person): Promise<void> =>
  store.change(async (now, change) => {
    if (await findMedia(now, stored.path)) return
    await change.takeIn(stored, { by: person, message: '上传照片' })
  })
