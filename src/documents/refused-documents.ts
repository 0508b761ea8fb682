import { LARGEST_UPLOAD_IN_MB } from '../model/media.ts'

/** What a photo may be, in words. */
export const PHOTOS = '照片请用 JPG、PNG、WebP 或 GIF。'
const DOCUMENTS = 'PDF、OFD、Word、Excel、PPT、WPS 和文本（txt、csv）文件'
const TAKEN = `附件可以是 ${DOCUMENTS}，或装着它们的 zip 压缩包；${PHOTOS}`

/** Why a document is not taken, and what to do: the text after the file's name. */
export const documentRefusals = {
  archive: `是这里打不开的压缩包，查不出里面有没有病毒。请解压后把文件一份一份上传，或改成 zip 压缩包。${TAKEN}`,
  'unpacks-too-large': '解压以后太大，手机打不开。请拆成几份后再上传。',
  'archive-inside': '又是一个压缩包。请解压后，把里面的文件一起放进一个压缩包，或者一份一份上传。',
  'photo-inside': '是照片，可能带着拍摄的地点。请从压缩包里取出来，到照片栏里上传。',
  'program-inside': '是程序或快捷方式，可能带病毒。请从压缩包里去掉它，再上传。',
  'no-document': `不是这里能收的文件。${TAKEN}`,
  password: '设有打开密码，群众打不开。请在 Word、WPS 或 PDF 软件里去掉密码，另存一份后再上传。',
  'empty-document': '是空的，里面没有内容。请打开原来的文件确认能看，再上传一次。',
  'document-too-large': `超过了 ${LARGEST_UPLOAD_IN_MB} MB。请把文件压缩或拆成几份后再上传。`,
  'not-that-document':
    '的内容和文件名对不上，或者已经损坏。请用做它的软件（Word、WPS、PDF 阅读器）打开，另存一份后再上传。',
  'document-with-program':
    '里面带有宏或脚本程序，可能带病毒。请另存为不带宏的文件（docx、xlsx 或普通 PDF）后再上传。',
  'document-with-object':
    '里面嵌着别的文件，查不出有没有病毒。请把嵌着的文件取出来单独上传，这一份去掉它以后再上传。',
  'document-from-outside':
    '打开时会到网上去取模板或数据，可能带病毒。请在 Word、Excel 或 WPS 里断开外部链接（模板改用“Normal”），另存后再上传。',
} as const

export type DocumentRefusal = keyof typeof documentRefusals

const LONGEST_NAME_SHOWN = 40

/** Only the last part of a path, without control characters: the name comes from outside and goes into a message. */
export const shownName = (originalName: string) => {
  const name = (originalName.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim()
  if (name === '') return '这个文件'
  return `“${name.length > LONGEST_NAME_SHOWN ? `${name.slice(0, LONGEST_NAME_SHOWN)}…` : name}”`
}

/**
 * What is said behind the name of a file.
 * @param sentence why it is refused
 * @param inside the file in it that is at fault
 */
export const saidOfFile = (sentence: string, inside?: string): string =>
  inside === undefined
    ? sentence
    : `这个压缩包里的${shownName(inside)}${sentence}压缩包里可以放 ${DOCUMENTS}。`
