import { weekdayName } from '../beijing-time.ts'
import type { ProblemKind } from '../problem-kind.ts'

/** What can be wrong with days and times, alone or beside each other. */
export const dayProblemKinds = {
  'not-days': {
    severity: 'error',
    message: (f) => `“${f.label}”里的“${f.value}”认不出是哪一天。`,
    fix: () => '请写成 2026-12-17；连着几天的写成 2026-12-24 至 2026-12-31；一行一个，不写别的字。',
  },
  'on-other-weekday': {
    severity: 'error',
    message: (f) => `“${f.label}”里的 ${f.value} 是${weekdayName(f.value ?? '')}，和旁边写的星期几不一样。`,
    fix: () => '请核对日期，或删去旁边的星期几。',
  },
  'days-without-year': {
    severity: 'error',
    message: (f) => `“${f.label}”里的“${f.value}”没有写年份，这个活动要办到的不止一年。`,
    fix: () => '请写上年份，例如 2026-12-17；一直办的活动，每一年的都要分开写。',
  },
  'days-change-nothing': {
    severity: 'warning',
    message: (f) => `“${f.label}”里的“${f.value}”本来就不办，写了没有用，可能写错了日子。`,
    fix: () => '请核对日期；用不着的请删去。',
  },
  'start-not-by-rule': {
    severity: 'error',
    message: (f) => `“开始时间”写的 ${f.value}，和“重复”里的“${f.allowed}”对不上。`,
    fix: () => '请改其中一处：开始时间要写第一次，也要合乎重复的规律。',
  },
  'until-before-start': {
    severity: 'error',
    message: (f) => `“${f.label}”早于开始时间，一次也办不成。`,
    fix: () => '请检查这两个日期；只办一次的，请把“重复”清空。',
  },
  'never-takes-place': {
    severity: 'error',
    message: () => '按“重复”里写的，这个活动一次也办不成。',
    fix: () => '请检查“办到哪天”和“哪天不办”；不办了的，请把“进展”改成“取消”。',
  },
  'lasts-into-next': {
    severity: 'error',
    message: (f) => `“${f.label}”太晚：这一次还没有结束，下一次已经开始了。`,
    fix: () => '“结束时间”只写第一次几点结束；办到哪一天，请写在“重复”里的“办到哪天”。',
  },
  'no-new-time': {
    severity: 'error',
    message: () => '“进展”是延期，却没有写改到什么时候。',
    fix: () => '请在“延期到”里填“新的开始时间”；还没有定的，在“新时间说明”里写一句，例如“天晴以后再定”。',
  },
  'new-time-not-later': {
    severity: 'error',
    message: (f) => `“${f.label}”不比原来的开始时间晚。`,
    fix: () => '请检查这两个时间；提前办的，请直接改“开始时间”。',
  },
  'expires-before-shown': {
    severity: 'error',
    message: () => '“下架时间”不比“定时公开”晚，这一篇永远不会出现在网站上。',
    fix: () => '请检查这两个时间，下架要晚于公开。',
  },
  'expires-before-day': {
    severity: 'error',
    message: (f) => `“下架时间”比这一篇写的日期 ${f.value} 还早，它永远不会出现在网站上。`,
    fix: () => '请检查这两个日期，下架要晚一些。',
  },
  'shown-after-end': {
    severity: 'warning',
    message: () => '“定时公开”在活动结束以后，公开时已经来不及参加了。',
    fix: () => '请把“定时公开”提前，或清空这一栏，发布后立即公开。',
  },
  'expires-before-end': {
    severity: 'warning',
    message: () => '“下架时间”在活动结束以前，活动还没办完，网站上就看不到了。',
    fix: () => '请把“下架时间”改到活动结束以后，或清空这一栏。',
  },
  'not-a-solar-term': {
    severity: 'error',
    message: (f) => `“${f.value}”不是节气，排不进日历。`,
    fix: (f) => `名称请用这些里的一个：${f.allowed}；不是节气的，请把“历法”改成公历或农历，再填几月几日。`,
  },
  'no-such-festival-day': {
    severity: 'error',
    message: (f) => `${f.value}，哪一年都没有这一天。`,
    fix: (f) => `请改“日”，这个月最多 ${f.limit} 日。`,
  },
} as const satisfies Record<string, ProblemKind>
