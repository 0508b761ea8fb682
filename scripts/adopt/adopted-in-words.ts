import type { Adopted } from '../../cms/gateway/content-store/adopt/adopted.ts'
import { entryOfContentPath } from '../../src/model/addresses.ts'

/** So many names are told; the rest is counted. */
const SHOWN = 10

const namesOf = (names: readonly string[]) =>
  names.length > SHOWN ? `${names.slice(0, SHOWN).join(', ')} …（${names.length}）` : names.join(', ')

const leftInWords = ({ branches, links }: Adopted['left']): string[] => [
  ...(branches.length > 0 ? [`没有收的分支和标签 / branches and tags left out: ${namesOf(branches)}`] : []),
  ...(links.length > 0
    ? [
        `链接和别的库，留在历史里，不会发布 / links and submodules, kept in the history and never published: ${namesOf(links)}`,
      ]
    : []),
]

/** Says what was taken over and what was left, Chinese first. */
export const adoptedInWords = (adopted: Adopted, countyDir: string): string => {
  const { files, versions, drafts, uploads, left } = adopted
  const entries = files.filter((path) => entryOfContentPath(`content/${path}`)).length
  const photos = files.filter((path) => path.startsWith('media/')).length + uploads
  return [
    `已收入 ${countyDir}：${entries} 篇内容、${drafts} 份草稿、${photos} 张照片和附件、${versions} 个历史版本。`,
    `Taken over into ${countyDir}: ${entries} entries, ${drafts} drafts, ${photos} photos and attachments, ${versions} versions.`,
    ...leftInWords(left),
    '原来的地方没有改动；那里还没有提交的修改没有收。现在可以 npm start 。',
    'The source is unchanged; what was not committed there was not taken. Now: npm start',
  ].join('\n')
}
