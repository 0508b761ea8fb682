import { describe, expect, it } from 'vitest'
import {
  proposedAlt,
  proposedCategories,
  proposedSummary,
} from '../../../../cms/editor/screens/report/draft/proposals.ts'
import { newDraft } from '../../../../cms/editor/screens/report/draft/report-draft.ts'

describe('the summary that is proposed', () => {
  it('is nothing while nothing is written', () => expect(proposedSummary(' \n')).toBe(''))

  it('is the first sentences, as many as fit, each whole', () => {
    const long = `${'量'.repeat(100)}。`
    expect(proposedSummary(`镇卫生院的医生来了。他说：“先看药盒！”\n${long}最后一句。`)).toBe(
      '镇卫生院的医生来了。他说：“先看药盒！”',
    )
  })

  it('parts lines that end without a sign', () =>
    expect(proposedSummary('1. 上午集合\n2. 下午散会。\n明天再来')).toBe(
      '1. 上午集合；2. 下午散会。明天再来',
    ))

  it('is cut at a comma where the first sentence alone is too long', () => {
    const summary = proposedSummary(`${'量血压'.repeat(30)}，${'看药盒'.repeat(30)}。`)
    expect(summary).toBe(`${'量血压'.repeat(30)}…`)
  })
})

describe('the words that are proposed for a photo', () => {
  const draft = { ...newDraft({ id: 'qingshi-cun', name: '青石村站' }), title: '榕树下的义诊台' }
  const photos = ['a', 'b'].map((key) => ({ key, name: key }))

  it('say where and what', () =>
    expect(proposedAlt({ ...draft, photos: photos.slice(1) }, 0)).toBe('青石村站：榕树下的义诊台现场照片'))

  it('tell several photos apart', () =>
    expect(proposedAlt({ ...draft, photos }, 1)).toBe('青石村站：榕树下的义诊台现场照片（2）'))

  it('are never longer than the words of a photo may be', () =>
    expect([...proposedAlt({ ...draft, title: '长'.repeat(200), photos }, 0)].length).toBeLessThanOrEqual(80))
})

describe('the categories that are proposed', () => {
  const categories = [
    { id: 'jiankang', label: '健康义诊', words: ['义诊', '血压'] },
    { id: 'yilao', label: '一老一小', words: ['老人'] },
    { id: 'zhunong', label: '助农' },
  ]

  it('are none where no word speaks for one', () =>
    expect(proposedCategories('村里办了一场会', categories)).toEqual([]))

  it('are those whose words stand in the text, the most first', () =>
    expect(proposedCategories('为老人义诊、量血压', categories)).toEqual(['jiankang', 'yilao']))

  it('are known by their name alone too', () =>
    expect(proposedCategories('助农直播', categories)).toEqual(['zhunong']))
})
