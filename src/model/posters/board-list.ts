import type { CollectionName } from '../collection-names.ts'
import type { Fields } from '../fields/field.ts'
import { day, id, list, relation, text } from '../fields/field.ts'
import type { ValuesOf } from '../fields/values.ts'
import { FEWEST_STORIES, MOST_STORIES } from './quarter-board.ts'

/** A story on a board: one of the two. */
const storyFields = {
  report: relation({ label: '活动报道', hint: '挂一篇报道，就在这里选；哪个季度的都可以。', to: 'reports' }),
  person: relation({ label: '身边好人', hint: '挂一位好人，就在这里选，上面的空着。', to: 'good-people' }),
} as const satisfies Fields

/** By which of a story's fields it is told which kind of entry. */
export const storyKinds = Object.keys(storyFields) as (keyof typeof storyFields)[]

/** The kind of entry that a story's field names. */
export const collectionOfStory = (kind: keyof typeof storyFields): CollectionName => storyFields[kind].to

/** What editors want on the board of a quarter; what no row names is proposed. */
export const boardFields = {
  id: id({ label: '编号', hint: '系统自动生成，请不要修改。', required: true }),
  label: text({
    label: '季度',
    hint: '哪一年哪一季，写成“2026年第四季度”。过去的季度不用了，可以去掉。',
    required: true,
    max: 20,
  }),
  owner: relation({ label: '谁的宣传栏', hint: '县里的不用选；哪个站的，就选那个阵地。', to: 'stations' }),
  stories: list({
    label: '选上的报道和好人',
    hint: `选 ${FEWEST_STORIES} 到 ${MOST_STORIES} 篇，第一篇最大；次序可以拖动。不选的季度，系统自己挑。`,
    required: true,
    itemLabel: '报道或好人',
    unit: '篇',
    max: MOST_STORIES,
    fields: storyFields,
  }),
  hungOn: day({
    label: '上墙日期',
    hint: '贴出去的那一天；填了并发布以后，“今天”里就不再提醒换这一期。还没贴，空着。',
  }),
} as const satisfies Fields

/** The board of a quarter as editors want it. */
export type BoardRow = ValuesOf<typeof boardFields>
