import { shownName } from '../../../src/documents/refused-documents.ts'
import { endingOf } from '../../../src/model/media.ts'

const SAVE_AS_DOCX =
  '请在 Word 或 WPS 里打开它，点“文件—另存为”，类型选“Word 文档（*.docx）”，再把存好的那一份拖进来。'

/** Why a file of another kind does not become a draft, and what to do: the text after its name. */
const reasons: Readonly<Record<string, string>> = {
  doc: `是老格式的 Word 文件，读不出来。${SAVE_AS_DOCX}`,
  wps: `是 WPS 自己的格式，读不出来。${SAVE_AS_DOCX}`,
  wpt: `是 WPS 的模板，读不出来。${SAVE_AS_DOCX}`,
  rtf: `是写字板的文件，读不出来。${SAVE_AS_DOCX}`,
  odt: `是 ODT 文件，读不出来。${SAVE_AS_DOCX}`,
  docm: `里面可能带有宏程序，没有读。${SAVE_AS_DOCX}`,
  pdf: '是 PDF 文件，里面的文字不一定读得全，不能直接变成稿子。有原来的 Word 文件的，请拖那一份；没有的，请打开 PDF 复制文字，粘贴到正文里；只给群众下载的，请新建一篇，放到“附件”里。',
  txt: '是纯文本。请用记事本打开它，复制全文，粘贴到正文里。',
  xls: '是表格。请在 Excel 或 WPS 里打开它，选中要用的部分复制，粘贴到正文里。',
  xlsx: '是表格。请在 Excel 或 WPS 里打开它，选中要用的部分复制，粘贴到正文里。',
}
const PHOTO = /^(jpe?g|png|webp|gif|heic|bmp)$/
const A_PHOTO = '是照片。请先新建一篇，再把照片拖到照片那一栏里。'
const NO_WORD = `不是 Word 文件。这里只能放 docx。${SAVE_AS_DOCX}`

/** Why a file cannot become a draft, by its name; nothing for a file of Word as it is written today. */
export const notAWordFile = (name: string): string | undefined => {
  const ending = endingOf(name)
  if (ending === 'docx') return undefined
  return `${shownName(name)}${reasons[ending] ?? (PHOTO.test(ending) ? A_PHOTO : NO_WORD)}`
}

/** Said of a file of the old Word whose name was only changed to that of a new one. */
export const renamedOldWord = (name: string): string =>
  `${shownName(name)}其实是老格式的 Word 文件，只改了名字，读不出来。${SAVE_AS_DOCX}`
