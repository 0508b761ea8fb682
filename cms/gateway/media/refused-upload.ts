import { HEIC_REFUSED } from '../../protocol/media.ts'
import { documentRefusals, PHOTOS, saidOfFile, shownName } from '../../../src/documents/refused-documents.ts'
import { LARGEST_UPLOAD_IN_MB } from '../../../src/model/media.ts'

/** The largest upload that is read at all. */
export const MAX_UPLOAD_BYTES = LARGEST_UPLOAD_IN_MB * 1024 * 1024

/** Why an upload was not taken, and what the editor can do: the text after the file's name. */
const refusals = {
  empty: '是空的，里面没有内容。请重新选择这张照片再上传。',
  'too-large': `超过了 ${LARGEST_UPLOAD_IN_MB} MB。请在手机相册里把照片缩小，或用微信发给自己后再保存上传。`,
  heic: HEIC_REFUSED,
  avif: '是 AVIF 格式，这里还不能处理。请在看图软件里另存为 JPG 后再上传。',
  svg: '是矢量图或网页代码，里面可能藏有程序。请把图片另存为 PNG 或 JPG 后再上传。',
  html: '是网页，不是照片。请在网页里右键图片，选“图片另存为”，再上传存下来的图片。',
  pdf: `是 PDF 文件，不是照片。${PHOTOS}要给群众下载，请在“附件”里上传；要当照片用，请把那一页截图后再上传。`,
  video: '是视频，不是照片。请上传视频里的截图，视频本身可以在正文里放链接。',
  document: `是办公文档或压缩包，不是照片。${PHOTOS}要给群众下载，请在“附件”里上传；要当照片用，请把里面的图片另存为 JPG 后再上传。`,
  'other-image': '是这里不能处理的图片格式。请在看图软件里另存为 JPG 后再上传。',
  unknown: '不是照片。请上传 JPG、PNG、WebP 或 GIF 格式的图片。',
  broken: '没有传完整或已经损坏，打不开。请打开原来的照片确认能看，再上传一次。',
  'too-many-pixels': '的像素太多，处理不了。请在手机相册或看图软件里把它缩小到 8000×8000 以内再上传。',
  'too-long-picture':
    '又细又长，缩小到网页能放的尺寸，上面的字就看不清了。请分成几段截图（每段不超过十屏），一张一张上传。',
  'too-long-animation':
    '是动图，太长或太大了。请剪短、缩小后再上传（例如 100 帧、长边 600 像素），或改传一张静止的图片。',
  ...documentRefusals,
} as const

export type RefusalCode = keyof typeof refusals

/** An upload that is not taken in; `message` is Chinese and ready to show to the editor. */
export class RefusedUpload extends Error {
  readonly code: RefusalCode

  /** @param inside the file in it that is at fault */
  constructor(code: RefusalCode, originalName: string, inside?: string) {
    super(`${shownName(originalName)}${saidOfFile(refusals[code], inside)}`)
    this.name = 'RefusedUpload'
    this.code = code
  }
}
