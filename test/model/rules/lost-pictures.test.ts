import { describe, expect, it } from 'vitest'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { LOST_PICTURE } from '../../../src/model/stories/lost-pictures.ts'
import { report } from '../../cms/gateway/support/small-county.ts'

const ID = '20261101-qsc-a001'
const problemsOf = (body: string) =>
  checkEntry({ collection: 'reports', id: ID, text: report(ID, {}, body) }).problems

describe('a story with the mark of a missing picture', () => {
  it('is told with field and line, and what to do', () => {
    const text = report(ID, {}, `一\n\n二${LOST_PICTURE}`)
    const [problem] = problemsOf(`一\n\n二${LOST_PICTURE}`)
    expect(problem).toMatchObject({ code: 'lost-picture', severity: 'error', field: 'body' })
    expect(text.split('\n')[(problem?.line ?? 0) - 1]).toContain(LOST_PICTURE)
    expect(problem?.fix).toContain('补上')
  })

  it('is sound once the mark is gone', () => {
    expect(problemsOf('一\n\n二')).toEqual([])
  })
})
