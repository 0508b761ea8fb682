import type { ProblemKind } from '../problem-kind.ts'

/** What can be wrong with the stories that were picked for a notice board. */
export const boardProblemKinds = {
  'not-a-quarter': {
    severity: 'error',
    message: (f) => `“${f.label}”里的“${f.value}”认不出是哪一季，这一期先由系统自己挑。`,
    fix: () => '请写成“2026年第四季度”。',
  },
  'same-board-twice': {
    severity: 'error',
    message: (f) => `${f.value}的这一期宣传栏前面已经选过，只认前面的。`,
    fix: () => '请只留一处，删去另一处。',
  },
  'not-one-story': {
    severity: 'error',
    message: (f) => `“${f.label}”里要选一篇报道或者一位好人，只能选一样。`,
    fix: () => '请选一样，另一样空着；用不着就去掉这一项。',
  },
  'same-story-twice': {
    severity: 'error',
    message: (f) => `“${f.label}”前面已经选过，只挂一次。`,
    fix: () => '请换一篇，或去掉这一项。',
  },
  'story-unpublished': {
    severity: 'error',
    message: (f) => `“${f.label}”里的“${f.value}”还没有发布，或者已经撤下，宣传栏挂不了它。`,
    fix: () => '请先发布它，或换一篇。',
  },
  'story-not-on-show': {
    severity: 'warning',
    message: (f) => `“${f.label}”里的“${f.value}”现在不在网站上，宣传栏先不挂它。`,
    fix: () => '它没到发布时间、过期了，或者已经撤下：请换一篇，或等它上网。',
  },
} as const satisfies Record<string, ProblemKind>
