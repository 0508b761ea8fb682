import type { Fields, VocabularyOptions } from './fields/field.ts'
import { choice, day, id, list, longText, number, text, texts } from './fields/field.ts'
import type { VocabularyId } from './vocabulary-ids.ts'
import { weekdayOptions } from './days/weekday-options.ts'
import type { ValuesOf } from './fields/values.ts'
import { needFields } from './needs/need-list.ts'
import { boardFields } from './posters/board-list.ts'
import { setPieceFields, templateFields } from './writing/writing-aids.ts'

/** What every row of a word list has. */
const rowFields = {
  id: id({ label: '编号', hint: '系统自动生成，请不要修改。', required: true }),
  label: text({ label: '名称', hint: '网站上显示的叫法。', required: true, max: 30 }),
  group: text({ label: '分组', hint: '属于哪一组，例如“五传”；没有就留空。', max: 20 }),
  parent: text({ label: '上一级', hint: '归在哪一项下面；没有就不选。', max: 60 }),
  note: longText({ label: '说明', hint: '一句话说清楚它指什么，会显示在列表页开头。', max: 120 }),
  colour: text({ label: '颜色', hint: '六位色号；页面暂时不用。', max: 7, hidden: true }),
  icon: text({ label: '图标', hint: '图标的名字；页面暂时不用。', max: 40, hidden: true }),
  order: number({ label: '次序', hint: '数字小的排在前面。', min: 0, max: 9999, decimals: 0 }),
} as const satisfies Fields

const categoryFields = {
  ...rowFields,
  words: texts({
    label: '用词',
    hint: '用手机报活动时，标题或正文里有这些词就建议这一类；一行一个，不写就只认名称。',
    max: 40,
    itemMax: 10,
  }),
} as const satisfies Fields

const festivalFields = {
  ...rowFields,
  calendar: choice({
    label: '历法',
    hint: '按公历、农历还是节气定日子；文明实践日这样月月都有的，按每月几号或星期几。',
    required: true,
    options: [
      { id: 'solar', label: '公历' },
      { id: 'lunar', label: '农历' },
      { id: 'term', label: '节气' },
      { id: 'monthly', label: '每月几号' },
      { id: 'weekday', label: '星期几' },
    ],
  }),
  month: number({ label: '月', hint: '几月；只有公历、农历的要填。', min: 1, max: 12, decimals: 0 }),
  day: number({
    label: '日',
    hint: '几日；农历填 30 就是那个月的最后一天，除夕也填 30；节气和按星期几的不用填。',
    min: 1,
    max: 31,
    decimals: 0,
  }),
  weekday: choice({ label: '星期几', hint: '历法选了“星期几”的要填。', options: weekdayOptions }),
  nth: number({
    label: '第几个',
    hint: '每月第几个星期几：1 到 4，最后一个填 5；留空就是每周。',
    min: 1,
    max: 5,
    decimals: 0,
  }),
  unit: text({ label: '责任单位', hint: '由哪个单位牵头办活动。', max: 40 }),
} as const satisfies Fields

const ruleFields = {
  ...rowFields,
  level: choice({
    label: '适用阵地',
    hint: '这条要求管哪一级阵地。',
    required: true,
    vocabulary: 'stationLevels',
  }),
  period: choice({
    label: '周期',
    hint: '多长时间算一次。',
    required: true,
    options: [
      { id: 'month', label: '每月' },
      { id: 'quarter', label: '每季' },
      { id: 'half-year', label: '每半年' },
      { id: 'year', label: '每年' },
    ],
  }),
  atLeast: number({
    label: '至少',
    hint: '一个周期内至少几次。',
    required: true,
    min: 1,
    max: 99,
    decimals: 0,
  }),
  countedBy: choice({
    label: '怎样核对',
    hint: '按活动报道的篇数核对，还是由阵地自查。按报道核对的，阵地页面上会写出已登几篇。',
    required: true,
    options: [
      { id: 'reports', label: '按报道篇数' },
      { id: 'self', label: '阵地自查' },
    ],
  }),
  since: day({ label: '开始执行', hint: '从哪一天起按这条要求算。' }),
} as const satisfies Fields

/** What editors call the word lists. */
export const WORD_LISTS_LABEL = '词表'

/** A word list that the county edits as data: `content/vocabularies/<id>.yml`, an object with `rows`. */
export interface Vocabulary {
  label: string
  hint: string
  fields: Fields
  /** No entry names its rows: a county that was begun before there was this list does without it. */
  mayBeAbsent?: true
  /** Of one row; 选项 where nothing is said. */
  itemLabel?: string
  /** It holds no choices that entries stand on, but what is written week by week: whoever writes entries writes it. */
  isWrittenLikeEntries?: true
}

export const vocabularies = {
  categories: { label: '活动类别', hint: '五传、六传等分类，报道按它归类。', fields: categoryFields },
  practiceForms: { label: '实践形式', hint: '讲、评、帮、乐、庆等做法。', fields: rowFields },
  serviceForms: { label: '服务形式', hint: '宣讲、培训、展览、义诊、入户等。', fields: rowFields },
  audiences: { label: '服务对象', hint: '老人、儿童、全体村民等。', fields: rowFields },
  platforms: { label: '服务平台', hint: '理论宣讲、教育、文化、科技、健身等平台。', fields: rowFields },
  stationLevels: { label: '阵地级别', hint: '中心、所、站、点等；次序就是层级。', fields: rowFields },
  hostTypes: { label: '依托单位', hint: '村、社区、单位、学校、景区等。', fields: rowFields },
  honourLevels: { label: '好人级别', hint: '中国、省、市、县、镇、村。', fields: rowFields },
  honourClasses: { label: '好人类别', hint: '助人为乐、见义勇为等五类和其他称号。', fields: rowFields },
  projectClasses: { label: '项目分类', hint: '两级：大类不选上一级，小类选它的大类。', fields: rowFields },
  needs: {
    label: '大家的说法',
    hint: '群众要办的事和他们嘴上的说法，例如“剃头”就是“理发”；搜索时照着找。',
    fields: needFields,
    mayBeAbsent: true,
  },
  standards: { label: '建设标准', hint: '五有、六有、十有等清单，分组写清单名。', fields: rowFields },
  festivals: { label: '节日', hint: '公历、农历节日和节气，以及责任单位。', fields: festivalFields },
  rules: {
    label: '频次要求',
    hint: '各级阵地多长时间至少办几次活动，写在每个阵地的档案里。',
    fields: ruleFields,
  },
  templates: {
    label: '写稿模板',
    hint: '报道、预告、通知和简报的架子，“今天”里“写一篇”下面可以选。',
    fields: templateFields,
    mayBeAbsent: true,
  },
  setPieces: {
    label: '常用段落',
    hint: '写正文时可以插入的现成段落。',
    fields: setPieceFields,
    mayBeAbsent: true,
  },
  boards: {
    label: '宣传栏选稿',
    hint: '每个季度的宣传栏挂哪几篇、什么次序，一期加一项；没选的，系统自己挑。',
    fields: boardFields,
    mayBeAbsent: true,
    itemLabel: '宣传栏',
    isWrittenLikeEntries: true,
  },
} as const satisfies Record<VocabularyId, Vocabulary>

export type { VocabularyId, VocabularyOptions }

/** Widened: every list is an exact type of its own. */
const listOf = (id: VocabularyId): Vocabulary => vocabularies[id]

/** Whether a county may do without this list: then it has no rows. */
export const mayBeAbsent = (id: VocabularyId): boolean => listOf(id).mayBeAbsent ?? false

/** Whether it is written by whoever writes entries. */
export const isWrittenLikeEntries = (id: VocabularyId): boolean => listOf(id).isWrittenLikeEntries ?? false

/** What one row of it is called. */
export const itemLabelOf = (id: VocabularyId): string => listOf(id).itemLabel ?? '选项'

/** One row of any word list. */
export type VocabularyRow = ValuesOf<typeof rowFields>
/** One row of the festivals' list. */
export type FestivalRow = ValuesOf<typeof festivalFields>
/** One row of the frequency rules. */
export type RuleRow = ValuesOf<typeof ruleFields>

/** More rows than any county has. */
export const MOST_ROWS = 1000

/** A word list as a form: one list of rows. */
export const wordListFields = (id: VocabularyId): Fields => {
  const { label, hint, fields } = vocabularies[id]
  return { rows: list({ label, hint, itemLabel: itemLabelOf(id), max: MOST_ROWS, fields }) }
}

/** The order that the county wants; rows without a number come last, as they are written. */
export const inCountyOrder = (rows: readonly VocabularyRow[]): VocabularyRow[] =>
  rows.toSorted((a, b) => (a.order ?? 9999) - (b.order ?? 9999))
