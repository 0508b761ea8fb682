import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { collectionNames, collections } from '../../src/model/collections.ts'
import type { Collection } from '../../src/model/collection.ts'
import type { Field, Fields } from '../../src/model/fields/field.ts'
import { siteFields } from '../../src/model/site.ts'
import { vocabularies } from '../../src/model/vocabularies.ts'
import { guidePictures } from '../guide-pictures/pictures.ts'

const folder = join(import.meta.dirname, '../../cms/guide')
const MADE_BY =
  '<!-- 本文件由 npm run generate 生成，请不要直接修改：改 cms/guide/introduction.md 或 src/model。 -->'

/** The editors' guide: the hand-written introduction with its pictures, and every field of the content model, in the form's own words. */
export const editorsGuide = async (): Promise<string> => {
  const introduction = await readFile(join(folder, 'introduction.md'), 'utf8')
  const parts = [
    MADE_BY,
    describedPictures(introduction.trim()),
    '## 每一栏写什么',
    '标“必填”的要填，其余的可以空着。',
    ...collectionNames.map((name) => collectionPart(collections[name])),
    `### 门户设置\n\n网站名称、电话、备案号等，全站都会用到。\n\n${fieldTable(siteFields)}`,
    vocabularyPart(),
  ]
  return format(parts.join('\n\n'), { ...(await resolveConfig(folder)), parser: 'markdown' })
}

/** The introduction only names its pictures; what they show is said where they are taken. */
const describedPictures = (introduction: string) =>
  introduction.replace(/!\[\]\(pictures\/([^)]+)\.webp\)/g, (written, name) => {
    const picture = guidePictures.find((each) => each.name === name)
    return picture ? `![${picture.alt}](pictures/${name}.webp)` : written
  })

const collectionPart = ({ label, purpose, fields }: Collection) =>
  [`### ${label}`, purpose, fieldTable(fields), ...innerTables(fields)].join('\n\n')

const fieldTable = (fields: Fields) => {
  const rows = shownFields(fields).map(
    ([, field]) =>
      `| ${field.label} | ${field.required ? '必填' : ''} | ${cell(field.hint)} | ${limitOf(field)} |`,
  )
  return ['| 栏目 | | 写什么 | 限制 |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** What an editor sees: not the id, not what the system keeps. */
const shownFields = (fields: Fields) =>
  Object.entries(fields).filter(([, { kind, hidden }]) => kind !== 'id' && !hidden)

/** Groups and lists have columns of their own. */
const innerTables = (fields: Fields): string[] =>
  shownFields(fields).flatMap(([, field]) =>
    'fields' in field
      ? [`**“${field.label}”里的栏目**`, fieldTable(field.fields), ...innerTables(field.fields)]
      : [],
  )

const cell = (text: string) => text.replaceAll('|', '／')

/** Above this a limit only catches slips of the finger; nobody needs to read it. */
const WORTH_SAYING = 10_000

const limitOf = (field: Field): string => {
  if (field.kind === 'text' || field.kind === 'longText') return `最多 ${field.max} 字`
  if (field.kind === 'number')
    return field.max < WORTH_SAYING ? `${field.min}—${field.max}${field.unit ?? ''}` : ''
  if (field.kind === 'list' || field.kind === 'texts') return `最多 ${field.max} 项`
  if (field.kind === 'choices' || field.kind === 'relations') return '可多选'
  return field.kind === 'choice' ? choicesOf(field.options) : ''
}

const choicesOf = (options: readonly { label: string }[] | undefined) =>
  options ? options.map(({ label }) => label).join('、') : '从词表里选'

const vocabularyPart = () => {
  const rows = Object.values(vocabularies).map(({ label, hint }) => `| ${label} | ${cell(hint)} |`)
  return [
    '### 词表',
    '改了这里，表单和网站上的选项跟着变。',
    ['| 词表 | 用在哪里 |', '| --- | --- |', ...rows].join('\n'),
  ].join('\n\n')
}
