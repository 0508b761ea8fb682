/** The fields that bylines fill, with the words that stand before them. */
const LABELS = {
  source: ['来源', '稿件来源', '供稿单位', '报送单位', '发布单位', '单位'],
  author: [
    '作者',
    '撰稿',
    '撰稿人',
    '撰文',
    '供稿',
    '供稿人',
    '通讯员',
    '文/图',
    '文／图',
    '图/文',
    '图／文',
    '文图',
    '图文',
    '文',
  ],
  editor: ['编辑'],
  chiefEditor: ['责任编辑', '责编'],
} as const

export type BylineField = keyof typeof LABELS
export type Bylines = Partial<Record<BylineField, string>>

const fieldOf = new Map<string, BylineField>(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.map((label) => [label, field as BylineField] as const),
  ),
)
const longestFirst = [...fieldOf.keys()].sort((one, other) => other.length - one.length)
const LABEL = new RegExp(`(?<![\\p{Script=Han}/／])(${longestFirst.join('|')})\\s*[:：]`, 'gu')
const LONGEST = 120
const AROUND = /^[\s,，;；|｜/／、()（）[\]【】]+|[\s,，;；|｜/／、(（[【]+$/g
/** A bracket that closes nothing: the one that stood around the whole line. */
const LONE_BRACKET = /^([^(（[【]*)[)）\]】]+$/

const withoutFrame = (words: string): string => words.replace(AROUND, '').replace(LONE_BRACKET, '$1').trim()

/** What a line says of who wrote and edited, as it was typed; nothing for a line that says anything else. */
export const bylinesIn = (line: string): Bylines | undefined => {
  const words = withoutFrame(line)
  const labels = [...words.matchAll(LABEL)]
  if (words.length > LONGEST || labels[0]?.index !== 0) return undefined
  const pairs = labels.map((label, at) => {
    const value = withoutFrame(words.slice(label.index + label[0].length, labels[at + 1]?.index))
    return [fieldOf.get(label[1] ?? ''), value] as const
  })
  const isWhole = pairs.every(([field, value]) => field !== undefined && value !== '')
  return isWhole && new Set(pairs.map(([field]) => field)).size === pairs.length
    ? Object.fromEntries(pairs)
    : undefined
}
