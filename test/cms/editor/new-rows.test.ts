import { describe, expect, it } from 'vitest'
import { withIdsForNow, withoutNewIds } from '../../../cms/editor/files/new-rows.ts'

const health = { id: 'health', label: '健康' }

describe('a word list that was saved', () => {
  it('says what the form said, though its new rows have ids now', () => {
    const form = { rows: [{ label: '读书' }, health] }
    const written = { rows: [{ id: 'du-shu', label: '读书' }, health] }
    expect(withoutNewIds(written, form)).toEqual(form)
  })

  it('says something else once a word was written on', () => {
    const form = { rows: [health, { label: '读书会' }] }
    const written = { rows: [health, { id: 'du-shu', label: '读书' }] }
    expect(withoutNewIds(written, form)).not.toEqual(form)
  })
})

describe('a word list that is looked at before it is saved', () => {
  it('has an id in each row, and those that stand stay', () => {
    expect(withIdsForNow({ rows: [health, { label: '读书' }] })).toEqual({
      rows: [health, { id: 'xin-2', label: '读书' }],
    })
  })

  it('is the only thing that gets any', () => {
    expect(withIdsForNow({ portalName: '青禾' })).toEqual({ portalName: '青禾' })
  })
})
