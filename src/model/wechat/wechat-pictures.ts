/** THE list of pictures that go with an article: its page, their drawing and tests are made from it. */

/** How a picture is announced; its size in pixels. */
interface WechatPictureFacts {
  label: string
  width: number
  height: number
}

/** Every picture, by its file. */
export const wechatPictures = {
  'cover.jpg': { label: '公众号封面', width: 900, height: 383 },
  'square.jpg': { label: '方形封面', width: 500, height: 500 },
  'moments-3x4.jpg': { label: '朋友圈海报', width: 1080, height: 1440 },
  'moments-9x16.jpg': { label: '朋友圈长海报', width: 1080, height: 1920 },
} as const satisfies Record<string, WechatPictureFacts>

/** The file of a picture. */
export type WechatPicture = keyof typeof wechatPictures

/** All files. */
export const wechatPictureNames = Object.keys(wechatPictures) as WechatPicture[]

/** Whether a file is one of them. */
export const isWechatPicture = (name: string): name is WechatPicture => Object.hasOwn(wechatPictures, name)
