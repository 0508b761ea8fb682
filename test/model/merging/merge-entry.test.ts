import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collections } from '../../../src/model/collections.ts'
import { mergeEntry } from '../../../src/model/merging/merge-entry.ts'
import type { Clash, Data, Side } from '../../../src/model/merging/merging.ts'

const { fields } = collections.reports

const photo = (name: string, alt = `${name}的画面`) => ({ image: `/media/2026/11/${name}.jpg`, alt })
const base: Data = {
  title: '榕树下量血压',
  summary: '医生来村里量血压。',
  categories: ['health'],
  photos: [photo('one'), photo('two'), photo('three')],
  teams: ['青石村医疗队', '红马甲队'],
  body: '早上八点，医生到了。\n\n老人们排起了队。\n\n大家都说好。',
}
const merge = (mine: Data, theirs: Data, decisions?: [string, Side][], from: Data | undefined = base) =>
  mergeEntry(fields, { base: from, mine, theirs }, new Map(decisions))
const body = (...paragraphs: string[]) => ({ ...base, body: paragraphs.join('\n\n') })

describe('what two people changed in the same place', () => {
  it('is asked, with both wordings and what the place is called', () => {
    const { data, clashes } = merge({ ...base, title: '我的标题' }, { ...base, title: '对方的标题' })
    expect(clashes).toMatchObject([
      {
        key: 'title',
        label: '标题',
        base: '榕树下量血压',
        mine: '我的标题',
        theirs: '对方的标题',
        mayKeepBoth: false,
      },
    ])
    expect(data['title']).toBe('我的标题')
  })

  it('becomes what was decided', () => {
    const [mine, theirs] = [
      { ...base, title: '我的标题', summary: '我的提要。' },
      { ...base, title: '对方的标题', summary: '对方的提要。' },
    ]
    const { data } = merge(mine, theirs, [
      ['title', 'theirs'],
      ['summary', 'mine'],
    ])
    expect(data).toMatchObject({ title: '对方的标题', summary: '我的提要。' })
  })

  it('is asked for a paragraph alone, and both may be kept', () => {
    const mine = body('早上八点，医生到了。', '老人们排起了长队。', '大家都说好。')
    const theirs = body('早上八点，医生到了。', '三十位老人排起了队。', '大家都说好。')
    const [clash] = merge(mine, theirs).clashes
    expect(clash).toMatchObject({
      mine: '老人们排起了长队。\n\n',
      theirs: '三十位老人排起了队。\n\n',
      mayKeepBoth: true,
    })
    expect(merge(mine, theirs, [[clash?.key ?? '', 'both']]).data['body']).toBe(
      '早上八点，医生到了。\n\n老人们排起了长队。\n\n三十位老人排起了队。\n\n大家都说好。',
    )
  })

  it('is asked where one took a photo away and the other wrote another text for it', () => {
    const mine = { ...base, photos: [photo('one'), photo('three')] }
    const theirs = { ...base, photos: [photo('one'), photo('two', '新写的说明'), photo('three')] }
    const { clashes } = merge(mine, theirs)
    expect(clashes).toMatchObject([
      { label: '活动照片 第 2 张', mine: undefined, theirs: photo('two', '新写的说明') },
    ])
  })

  it('is asked where each put the photos in an order of their own', () => {
    const order = (...names: string[]) => ({ ...base, photos: names.map((name) => photo(name)) })
    expect(merge(order('two', 'one', 'three'), order('one', 'three', 'two')).clashes).toMatchObject([
      { key: 'photos' },
    ])
  })

  it('is everything that differs when nobody knows what both began with', () => {
    const theirs = { ...base, title: '对方的标题', body: '另一篇。' }
    const { clashes } = mergeEntry(fields, { base: undefined, mine: base, theirs })
    expect(clashes.map(({ key }) => key)).toEqual(['title', 'body'])
  })
})

describe('what only one of two people changed', () => {
  it('is taken from that one, field by field', () => {
    const { data, clashes } = merge({ ...base, title: '我的标题' }, { ...base, summary: '对方的提要。' })
    expect(clashes).toEqual([])
    expect(data).toEqual({ ...base, title: '我的标题', summary: '对方的提要。' })
  })

  it('is taken paragraph by paragraph, also where the two paragraphs stand side by side', () => {
    const { data, clashes } = merge(
      body('早上八点半，医生到了。', '老人们排起了队。', '大家都说好。'),
      body('早上八点，医生到了。', '三十位老人排起了队。', '新添的一段。', '大家都说好。'),
    )
    expect(clashes).toEqual([])
    expect(data['body']).toBe(
      '早上八点半，医生到了。\n\n三十位老人排起了队。\n\n新添的一段。\n\n大家都说好。',
    )
  })

  it('is taken photo by photo: new ones of both, one taken away, a text mended', () => {
    const { data, clashes } = merge(
      { ...base, photos: [photo('one', '我写的说明'), photo('three'), photo('mine')] },
      { ...base, photos: [photo('two'), photo('one'), photo('three', '对方写的说明'), photo('theirs')] },
    )
    expect(clashes).toEqual([])
    expect(data['photos']).toEqual([
      photo('one', '我写的说明'),
      photo('three', '对方写的说明'),
      photo('mine'),
      photo('theirs'),
    ])
  })

  it('is taken choice by choice and line by line', () => {
    const { data, clashes } = merge(
      { ...base, categories: ['health', 'mine'], teams: ['青石村医疗队', '红马甲队', '我加的队'] },
      { ...base, categories: ['theirs'], teams: ['青石村医疗队', '对方加的队', '红马甲队'] },
    )
    expect(clashes).toEqual([])
    expect(data).toMatchObject({
      categories: ['mine', 'theirs'],
      teams: ['青石村医疗队', '对方加的队', '红马甲队', '我加的队'],
    })
  })
})

const word = fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己')
const anyEntry: fc.Arbitrary<Data> = fc.record({
  title: word,
  categories: fc.uniqueArray(word, { maxLength: 3 }),
  teams: fc.uniqueArray(word, { maxLength: 4 }),
  photos: fc.uniqueArray(fc.record({ image: word, alt: word }), {
    maxLength: 4,
    selector: ({ image }) => image,
  }),
  body: fc.array(word, { maxLength: 6 }).map((paragraphs) => paragraphs.join('\n\n')),
})
/** The things that can be seen on a page: each must have come from one of the versions, and none may get lost. */
const piecesOf = ({ title, categories, teams, photos, body: story }: Data) => [
  `title ${String(title)}`,
  ...((categories as string[] | undefined) ?? []).map((each) => `category ${each}`),
  ...((teams as string[] | undefined) ?? []).map((each) => `team ${each}`),
  ...((photos as { image: string; alt: string }[] | undefined) ?? []).map(
    ({ image, alt }) => `photo ${image} ${alt}`,
  ),
  ...String(story ?? '')
    .split('\n\n')
    .filter(Boolean)
    .map((each) => `paragraph ${each}`),
]

const keysOf = (clashes: readonly Clash[]) => clashes.map(({ key }) => key).toSorted()

describe('whatever two people make of one entry', () => {
  it('the changes of one alone are the outcome, letter for letter', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (began, changed) => {
        expect(merge(changed, began, [], began)).toEqual({ data: changed, clashes: [] })
        expect(merge(began, changed, [], began)).toEqual({ data: changed, clashes: [] })
      }),
    )
  })

  it('it does not matter who saved first', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, anyEntry, (began, one, other) => {
        const there = merge(one, other, [], began)
        const decisions = there.clashes.map(({ key }): [string, Side] => [key, 'theirs'])
        const back = merge(other, one, decisions, began)
        expect(keysOf(back.clashes)).toEqual(keysOf(there.clashes))
        expect(piecesOf(back.data).toSorted()).toEqual(piecesOf(there.data).toSorted())
      }),
    )
  })

  it('nothing that one of them added is lost without being asked about', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, anyEntry, (began, mine, theirs) => {
        const { data, clashes } = merge(mine, theirs, [], began)
        const told = JSON.stringify(clashes)
        const [known, kept] = [piecesOf(began), piecesOf(data)]
        const added = [...piecesOf(mine), ...piecesOf(theirs)].filter((piece) => !known.includes(piece))
        const lost = added.filter((piece) => !kept.includes(piece))
        expect(lost.filter((piece) => !told.includes(piece.split(' ').at(-1) ?? ''))).toEqual([])
        expect(kept.filter((piece) => ![...piecesOf(mine), ...piecesOf(theirs)].includes(piece))).toEqual([])
      }),
    )
  })
})
