import { LARGEST_UPLOAD_IN_MB } from '../../protocol/media.ts'

/** The largest upload that is read at all. */
export const MAX_UPLOAD_BYTES = LARGEST_UPLOAD_IN_MB * 1024 * 1024

const PHOTOS = '照片请用 JPG、PNG、WebP 或 GIF。'
const DOCUMENTS = 'PDF、OFD、Word、Excel、PPT、WPS 和文本（txt、csv）文件'
const TAKEN = `附件可以是 ${DOCUMENTS}，或装着它们的 zip 压缩包；${PHOTOS}`

/** Why an upload was not taken, and what the editor can do: the text after the file's name. */
const refusals = {
  empty: '是空的，里面没有内容。请重新选择这张照片再上传。',
  'too-large': `超过了 ${LARGEST_UPLOAD_IN_MB} MB。请在手机相册里把照片缩小，或用微信发给自己后再保存上传。`,
  heic: '是苹果手机的 HEIC 格式，网站显示不了。请在手机“设置 - 相机 - 格式”里选“兼容性最佳”后重拍，或把照片用微信发给自己（不选原图），保存后再上传。',
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
  archive: `是这里打不开的压缩包，查不出里面有没有病毒。请解压后把文件一份一份上传，或改成 zip 压缩包。${TAKEN}`,
  'unpacks-too-large': '解压以后太大，手机打不开。请拆成几份后再上传。',
  'archive-inside': '又是一个压缩包。请解压后，把里面的文件一起放进一个压缩包，或者一份一份上传。',
  'photo-inside': '是照片，可能带着拍摄的地点。请从压缩包里取出来，到照片栏里上传。',
  'program-inside': '是程序或快捷方式，可能带病毒。请从压缩包里去掉它，再上传。',
  'no-document': `不是这里能收的文件。${TAKEN}`,
  password: '设有打开密码，群众打不开。请在 Word、WPS 或 PDF 软件里去掉密码，另存一份后再上传。',
  'empty-document': '是空的，里面没有内容。请打开原来的文件确认能看，再上传一次。',
  'document-too-large': `超过了 ${LARGEST_UPLOAD_IN_MB} MB。请把文件压缩或拆成几份后再上传。`,
  'not-that-document': '的内容和文件名对不上，或者已经损坏。请用 Word、Excel 或 WPS 打开，另存一份后再上传。',
  'document-with-program':
    '里面带有宏或脚本程序，可能带病毒。请另存为不带宏的文件（docx、xlsx 或普通 PDF）后再上传。',
  'document-with-object':
    '里面嵌着别的文件，查不出有没有病毒。请把嵌着的文件取出来单独上传，这一份去掉它以后再上传。',
  'document-from-outside':
    '打开时会到网上去取模板或数据，可能带病毒。请在 Word、Excel 或 WPS 里断开外部链接（模板改用“Normal”），另存后再上传。',
} as const

export type RefusalCode = keyof typeof refusals

const LONGEST_NAME_SHOWN = 40

/** Only the last part of a path, without control characters: the name comes from outside and goes into a message. */
const shownName = (originalName: string) => {
  const name = (originalName.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim()
  if (name === '') return '这个文件'
  return `“${name.length > LONGEST_NAME_SHOWN ? `${name.slice(0, LONGEST_NAME_SHOWN)}…` : name}”`
}

/** An upload that is not taken in; `message` is Chinese and ready to show to the editor. */
export class RefusedUpload extends Error {
  readonly code: RefusalCode

  /** @param inside the file in it that is at fault */
  constructor(code: RefusalCode, originalName: string, inside?: string) {
    const at = inside === undefined ? '' : `这个压缩包里的${shownName(inside)}`
    const taken = inside === undefined ? '' : `压缩包里可以放 ${DOCUMENTS}。`
    super(`${shownName(originalName)}${at}${refusals[code]}${taken}`)
    this.name = 'RefusedUpload'
    this.code = code
  }
}
