import type { WechatSubject } from '../../model/wechat/wechat-parts.ts'
import type { Pack } from './pack.ts'
import { personPack } from './person-pack.ts'
import { reportPack } from './report-pack.ts'
import { stationPack } from './station-pack.ts'

const none = () => Promise.resolve(undefined)

const makers: Record<WechatSubject, (id: string) => Promise<Pack | undefined>> = {
  reports: reportPack,
  'good-people': personPack,
  projects: none,
  stations: stationPack,
  weekly: none,
  monthly: none,
}

/** What of an entry is sent in; nothing of what is not sent anywhere. */
export const packOf = (subject: WechatSubject, id: string): Promise<Pack | undefined> => makers[subject](id)

/** Whether there is a pack of its kind. */
export const hasPack = (subject: WechatSubject): boolean => makers[subject] !== none
