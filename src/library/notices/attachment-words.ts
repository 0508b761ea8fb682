import type { AttachmentEnding, PhotoEnding } from '../../model/media.ts'
import { endingOf } from '../../model/media.ts'

/** What readers call a kind of file: each that may be uploaded has its word. */
const kinds: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  ofd: 'OFD 版式文件',
  doc: 'Word 文档',
  docx: 'Word 文档',
  wps: 'WPS 文档',
  xls: 'Excel 表格',
  xlsx: 'Excel 表格',
  et: 'WPS 表格',
  csv: 'CSV 表格',
  ppt: 'PPT 幻灯片',
  pptx: 'PPT 幻灯片',
  dps: 'WPS 演示',
  txt: '文本文件',
  zip: 'ZIP 压缩包',
  jpg: '图片',
  jpeg: '图片',
  png: '图片',
  webp: '图片',
  gif: '图片',
} satisfies Record<AttachmentEnding | PhotoEnding, string>
const KILO = 1024

/** A size in bytes as people say it: `28 KB`, `1.4 MB`. */
export const sizeInWords = (bytes: number): string =>
  bytes < KILO * KILO
    ? `${Math.max(1, Math.round(bytes / KILO))} KB`
    : `${(bytes / KILO / KILO).toFixed(1)} MB`

/** What kind of file a name ends in; its ending where the kind has no name of its own. */
export const fileKind = (file: string): string => kinds[endingOf(file)] ?? endingOf(file).toUpperCase()
