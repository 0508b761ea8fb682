/** What the county's official account (公众号) can be given, and what lies beside each such page. */

import { digestKinds } from '../days/digests.ts'
import { isWechatPicture } from './wechat-pictures.ts'

/** What has a page that is carried over: entries, and the digests of weeks and months. */
export const wechatSubjects = ['reports', 'good-people', 'projects', 'stations', ...digestKinds] as const

/** What a page to be carried over is about. */
export type WechatSubject = (typeof wechatSubjects)[number]

/** Whether a text names what has such a page. */
export const isWechatSubject = (text: string): text is WechatSubject =>
  (wechatSubjects as readonly string[]).includes(text)

/** The article alone, as it will look in the account. */
export const ARTICLE_PART = 'article/'

/** The code that leads from the article to the page on the portal. */
export const QR_PART = 'qr.png'

/** What is sent in: to a newspaper, or to those who choose good people. */
export const PACK_PART = 'pack.zip'

const PHOTO_PART = /^photo-([1-9]\d{0,2})\.jpg$/

/** A photo of the article, counted from 1. */
export const photoPart = (number: number): string => `photo-${number}.jpg`

/** Which photo a part is; nothing where it is none. */
export const numberOfPhotoPart = (part: string): number | undefined => {
  const [, number] = PHOTO_PART.exec(part) ?? []
  return number === undefined ? undefined : Number(number)
}

/** Whether something may lie under this name beside such a page. */
export const isWechatPart = (part: string): boolean =>
  [ARTICLE_PART, QR_PART, PACK_PART].includes(part) || isWechatPicture(part) || PHOTO_PART.test(part)
