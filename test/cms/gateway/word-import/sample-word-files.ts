import { contentTypes, zip } from '../media/sample-documents.ts'

/** How a paragraph of a Word file is set. */
interface Setting {
  align?: 'center' | 'right'
  /** By its id: `Heading2`, `a3`. */
  style?: string
  bold?: boolean
  /** Set as hidden: Word shows it nobody. */
  hidden?: boolean
  /** The number of its list, and how deep it is. */
  list?: [id: number, depth: number]
}

const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const NAMES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${KINDS}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** One paragraph. */
export const line = (text: string, { align, style, bold, hidden, list }: Setting = {}): string => {
  const settings = [
    style && `<w:pStyle w:val="${style}"/>`,
    list && `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>`,
    align && `<w:jc w:val="${align}"/>`,
  ]
  const looks = [bold && '<w:b/><w:color w:val="FF0000"/>', hidden && '<w:vanish/>'].filter(Boolean).join('')
  const look = looks && `<w:rPr>${looks}</w:rPr>`
  return `<w:p><w:pPr>${settings.filter(Boolean).join('')}</w:pPr><w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** A picture in a paragraph of its own. @param at its place among the file's pictures, from 0 */
export const picture = (at: number, words = '图片 1'): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="${at}" name="图片 ${at}" descr="${words}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rPic${at}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

/** A chart, which Word draws from figures. */
export const chart = (): string =>
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="9" name="图表 9"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r></w:p>'

/** A table's cell: its words, and how many columns it covers or whether it goes on or ends what began above. */
export type Cell = string | { text: string; wide?: number; merge?: 'begins' | 'goes on' }

const cell = (told: Cell): string => {
  const { text, wide, merge } = typeof told === 'string' ? { text: told } : told
  const span = wide ? `<w:gridSpan w:val="${wide}"/>` : ''
  const merged = merge ? `<w:vMerge${merge === 'begins' ? ' w:val="restart"' : ''}/>` : ''
  return `<w:tc><w:tcPr>${span}${merged}</w:tcPr>${line(text)}</w:tc>`
}

export const table = (...rows: Cell[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`

/** The styles as a Chinese Word calls them: ids mean nothing, names are English. */
const STYLES = `<w:styles ${NAMES}>${[
  ['a3', 'Title'],
  ['1', 'heading 1'],
  ['2', 'heading 2'],
  ['a4', 'caption'],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('')}</w:styles>`

/** Lists by their number: 1 has bullets, 2 counts `1.`, 3 counts `一、` and below it `（1）`. */
const LEVELS: Record<number, [format: string, text: string][]> = {
  1: [
    ['bullet', '●'],
    ['bullet', '●'],
  ],
  2: [
    ['decimal', '%1.'],
    ['decimal', '%2.'],
  ],
  3: [
    ['chineseCountingThousand', '%1、'],
    ['decimal', '（%2）'],
  ],
}
const NUMBERS = `<w:numbering ${NAMES}>${Object.entries(LEVELS)
  .map(
    ([id, levels]) =>
      `<w:abstractNum w:abstractNumId="${id}">${levels
        .map(
          ([format, text], depth) =>
            `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`,
  )
  .join('')}${Object.keys(LEVELS)
  .map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)
  .join('')}</w:numbering>`

interface MorePart {
  pictures?: readonly { name: string; bytes: Uint8Array }[]
  parts?: Record<string, string | Uint8Array>
}

const relations = (rows: readonly [id: string, kind: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${KINDS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A file of Word with this body, as Word writes it as far as anybody reads it. */
export const wordFile = (body: readonly string[], { pictures = [], parts = {} }: MorePart = {}): Uint8Array =>
  zip({
    '[Content_Types].xml': contentTypes({
      '/word/document.xml': `${MAIN}.document.main+xml`,
      '/word/styles.xml': `${MAIN}.styles+xml`,
      '/word/numbering.xml': `${MAIN}.numbering+xml`,
    }).replace(
      '<Override',
      '<Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="wmf" ContentType="image/x-wmf"/><Override',
    ),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ...pictures.map(({ name }, at) => [`rPic${at}`, 'image', `media/${name}`] as [string, string, string]),
    ]),
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERS,
    'word/document.xml': `<w:document ${NAMES}><w:body>${body.join('')}</w:body></w:document>`,
    ...Object.fromEntries(pictures.map(({ name, bytes }) => [`word/media/${name}`, bytes])),
    ...parts,
  })
