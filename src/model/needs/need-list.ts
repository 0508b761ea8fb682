import type { Fields } from '../fields/field.ts'
import { choices, id, number, text, texts } from '../fields/field.ts'
import { folded } from '../fields/folding.ts'
import type { ValuesOf } from '../fields/values.ts'

/** What people come for, and in which words they ask for it. */
export const needFields = {
  id: id({ label: '编号', hint: '系统自动生成，请不要修改。', required: true }),
  label: text({
    label: '名称',
    hint: '网站上的正式叫法，例如“理发”；搜下面的说法时就按它去找。',
    required: true,
    max: 20,
  }),
  words: texts({
    label: '大家的说法',
    hint: '来办事的人嘴上怎么说，一行一个，例如“剃头”“剪头发”；土话也可以写。',
    required: true,
    max: 40,
    itemMax: 12,
  }),
  classes: choices({
    label: '哪类项目管这件事',
    hint: '选好了，搜这些说法时，这几类服务项目排在前面；没有就不选。',
    vocabulary: 'projectClasses',
  }),
  order: number({ label: '次序', hint: '数字小的排在前面。', min: 0, max: 9999, decimals: 0 }),
} as const satisfies Fields

/** One row of the needs. */
export type NeedRow = ValuesOf<typeof needFields>

/** A word by which two needs, or one need twice, would be asked for: only the first counts. */
export interface RepeatedWord {
  /** Within the rows. */
  path: (string | number)[]
  word: string
  /** The label of the need that has it first. */
  firstIn: string
}

/** How a word is compared: `３·5` and `3·5` are one word. */
export const asAsked = (word: string): string => folded(word).toLowerCase()

const wordsOf = ({ label, words }: NeedRow, at: number) => [
  { word: label, path: [at, 'label'] },
  ...words.map((word, place) => ({ word, path: [at, 'words', place] })),
]

/** The words that are said again, whether as a need's name or among its words. A row that is left out is absent. */
export const repeatedWords = (rows: readonly (NeedRow | undefined)[]): RepeatedWord[] => {
  const first = new Map<string, string>()
  return rows.flatMap((row, at) =>
    row === undefined
      ? []
      : wordsOf(row, at).flatMap(({ word, path }) => {
          const key = asAsked(word)
          const firstIn = first.get(key)
          if (firstIn === undefined) first.set(key, row.label)
          return firstIn === undefined ? [] : [{ path, word, firstIn }]
        }),
  )
}
