import type { ProblemFacts, ProblemKind } from '../problem-kind.ts'

const pick = (f: ProblemFacts) => `“${f.label}”选的“${f.value}”`

/** The board does without, and is filled up where it would have too little. */
const DOES_NOT_COUNT = '这一处先不算数。'

const offPortal = (f: ProblemFacts) => `${pick(f)}${f.allowed}，${DOES_NOT_COUNT}`

/**
 * What can be wrong with the stories that were picked for a notice board. The list itself stands, and the boards do without
 * what is wrong in it.
 */
export const boardProblemKinds = {
  'not-a-quarter': {
    severity: 'error',
    isShownWithout: true,
    message: (f) => `“${f.label}”里的“${f.value}”认不出是哪一季，这一期先由系统自己挑。`,
    fix: () => '请写成“2026年第四季度”。',
  },
  'same-board-twice': {
    severity: 'error',
    isShownWithout: true,
    message: (f) => `${f.value}的这一期宣传栏前面已经选过，只认前面的。`,
    fix: () => '请只留一处，删去另一处。',
  },
  'not-one-story': {
    severity: 'error',
    isShownWithout: true,
    message: (f) => `“${f.label}”里要选一篇报道或者一位好人，只能选一样。`,
    fix: () => '请选一样，另一样空着；用不着就去掉这一项。',
  },
  'same-story-twice': {
    severity: 'error',
    isShownWithout: true,
    message: (f) => `“${f.label}”前面已经选过，只挂一次。`,
    fix: () => '请换一篇，或去掉这一项。',
  },
  'story-draft': {
    severity: 'error',
    isShownWithout: true,
    message: offPortal,
    fix: () => '请先发布它，或在“宣传栏选稿”里换一个。',
  },
  'story-withdrawn': {
    severity: 'error',
    isShownWithout: true,
    message: offPortal,
    fix: () => '请在“宣传栏选稿”里换一个；还要用它，就重新发布它。',
  },
  'story-deleted': {
    severity: 'error',
    isShownWithout: true,
    message: offPortal,
    fix: () => '请在“宣传栏选稿”里换一个；是删错了的，到“最近删除”里恢复。',
  },
  'story-unknown': {
    severity: 'error',
    isShownWithout: true,
    message: (f) => `${pick(f)}没有这一个：编号写错了，或者早已不在，${DOES_NOT_COUNT}`,
    fix: () => '请在“宣传栏选稿”里换一个，或去掉这一项。',
  },
  'story-not-published': {
    severity: 'error',
    isShownWithout: true,
    message: (f) => `${pick(f)}不在已发布的内容里（没有发布、已经撤下，或者已经删除），${DOES_NOT_COUNT}`,
    fix: () => '请先发布它，或在“宣传栏选稿”里换一个。',
  },
  'story-not-on-show': {
    severity: 'warning',
    isShownWithout: true,
    message: (f) => `${pick(f)}现在不在网站上：${f.allowed}。${DOES_NOT_COUNT}`,
    fix: () => '请在“宣传栏选稿”里换一个，或等它上网。',
  },
} as const satisfies Record<string, ProblemKind>
