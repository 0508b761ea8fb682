import { expect, it } from 'vitest'
import { historyRows } from '../../../../cms/editor/history/history-rows.ts'

const at = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, '0')}:00.000Z`
const step = { by: '李青', login: 'li' }

it('the way of an entry is one list, newest first, with every save, every step and why it came back', () => {
  const rows = historyRows({
    versions: [
      { id: 'v3', by: '李青', at: at(9), message: '发布活动报道“义诊”' },
      { id: 'v2', by: '李青', at: at(2), message: '保存活动报道“义诊”' },
      { id: 'v1', by: '李青', at: at(1), message: '保存活动报道“义诊”' },
    ],
    trail: [
      { ...step, at: at(2), did: 'saved' },
      { ...step, at: at(3), did: 'moved', status: 'pending_review' },
      { ...step, at: at(4), did: 'moved', status: 'draft', reason: '少了人数' },
      { ...step, at: at(8), did: 'moved', status: 'pending_publish' },
      { ...step, at: at(9), did: 'published' },
    ],
    notes: [],
  })
  expect(rows.map(({ words, version }) => [words, version])).toEqual([
    ['发布', 'v3'],
    ['审核通过', undefined],
    ['退回修改（少了人数）', undefined],
    ['送审', undefined],
    ['保存', 'v2'],
    ['保存', 'v1'],
  ])
})
