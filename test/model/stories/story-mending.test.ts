import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import { brokenPictures, mendedStory } from '../../../src/model/stories/story-mending.ts'
import { picturesIn, plainText } from '../../../src/model/stories/story-syntax.ts'

const photo = '/media/2026/11/0123456789abcdef-600x400.jpg'

describe('a picture whose words hold signs of Markdown', () => {
  it.each([
    ['a lonely closing bracket', `![奖品]全景](${photo})`, '奖品]全景'],
    ['a lonely opening bracket', `![义诊[第二场](${photo})`, '义诊[第二场'],
    ['a backslash at the end', `![反斜杠\\](${photo})`, '反斜杠'],
    ['a bracket and its end', `![a](b](${photo})`, 'a](b'],
    ['angle brackets and quotes', `![<"老人">]](${photo})`, '<"老人">]'],
    ['stars across a bracket', `![第*一*名]左](${photo})`, '第*一*名]左'],
    ['a line break', `![上午]\n量血压](${photo})`, '上午] 量血压'],
    ['marks of a Chinese keyboard', `！【领奖】（${photo}）`, '领奖'],
    ['a wide exclamation mark', `！[领奖](${photo})`, '领奖'],
    ['wide brackets around the address', `![领奖]（${photo}）`, '领奖'],
    ['a blank behind the mark', `! [领奖](${photo})`, '领奖'],
    ['a blank before the address', `![领奖] (${photo})`, '领奖'],
    ['a sign that a form has escaped', `!\\[领奖\\](${photo})`, '领奖'],
  ])('shows with them: %s', (_case, story, alt) => {
    const [picture, ...others] = picturesIn(`前文\n\n${story}\n\n后文`)
    expect(others).toEqual([])
    expect(picture?.address).toBe(photo)
    expect(picture?.alt.replace('\n', ' ')).toBe(alt)
    expect(plainText(`前文\n\n${story}\n\n后文`)).toBe('前文\n后文')
    expect(brokenPictures(mendedStory(story))).toEqual([])
  })

  it('shows when its address has blanks and brackets', () => {
    expect(picturesIn('![图](/media/2026/11/图 (1).jpg "题")')).toEqual([
      { address: '/media/2026/11/图 (1).jpg', alt: '图' },
    ])
  })

  it('takes no other picture along', () => {
    const story = `太好了![1] 又 ![第]一](${photo}) 和 ![二](${photo})`
    expect(picturesIn(story).map(({ alt }) => alt)).toEqual(['第]一', '二'])
    expect(plainText(story)).toBe('太好了![1] 又  和')
  })

  it('leaves none before it behind, however they are nested', () => {
    const story = `**![第]一](${photo})** 和 ![第]二](${photo})`
    expect(picturesIn(story).map(({ alt }) => alt)).toEqual(['第]一', '第]二'])
  })

  it('leaves an exclamation before a link alone', () => {
    expect(mendedStory(`来看！[全景](${photo})`)).toBe(`来看！[全景](${photo})`)
  })
})

describe('a story without broken pictures', () => {
  it.each([
    ['code', '`![c]d](/media/x.jpg)`'],
    ['pictures that are right', `![左[右]](${photo}) ![二][p]\n\n[p]: ${photo}`],
    ['an exclamation', '太好了![1]'],
  ])('stays as it is: %s', (_case, story) => {
    expect(mendedStory(story)).toBe(story)
    expect(brokenPictures(story)).toEqual([])
  })
})

const { example } = collections.reports
const told = (body: string) =>
  checkEntry({
    collection: 'reports',
    id: example.id,
    text: joinFrontMatter({ id: example.id, ...example.data }, body),
  }).problems.map(({ code, line, message }) => ({ code, line: line ?? 0, message }))

describe('a picture that cannot be mended', () => {
  it.each([
    ['leads nowhere', '![领奖][没有]', 'broken-picture', '![领奖][没有]'],
    ['has lost a bracket', `![领奖(${photo})`, 'broken-picture', photo.slice(0, 30)],
    ['has an empty line in its words', `![领\n\n奖](${photo})`, 'broken-picture', photo.slice(0, 30)],
    ['is torn by a table', `| 头 |\n|---|\n| ![左|右](${photo}) |`, 'broken-picture', photo.slice(0, 30)],
    ['is from another site and broken', '![a]b](https://village.example/a.jpg)', 'broken-picture', '![a]b]'],
    ['is from another site', '![外面](https://village.example/a.jpg)', 'picture-from-elsewhere', '外面'],
    ['is no photo', '![表](/media/2026/11/a.pdf)', 'picture-from-elsewhere', '表'],
    ['is written as HTML', `<img src="${photo}">`, 'html-in-story', '<img'],
  ])('is told: one that %s', (_case, story, code, words) => {
    expect(told(story)).toContainEqual({
      code,
      line: expect.any(Number),
      message: expect.stringContaining(words),
    })
  })

  it('is told with its line in the file', () => {
    const lines = joinFrontMatter({ id: example.id, ...example.data }, '一\n\n![a][b]').split('\n')
    expect(told('一\n\n![a][b]')).toContainEqual({
      code: 'broken-picture',
      line: lines.indexOf('![a][b]') + 1,
      message: expect.any(String),
    })
  })
})

describe('any words of a picture', () => {
  it('show though they hold the sign of another, marked as a word', () => {
    expect(picturesIn(`![\\![](${photo})`)).toMatchObject([{ address: photo }])
  })

  it('show', () => {
    const words = fc
      .array(fc.constantFrom('[', ']', '\\', '(', ')', '<', '>', '"', '*', '!', '字', ' ', '&'), {
        maxLength: 8,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, (alt) => {
        const story = `前\n\n![${alt}](${photo})\n\n后`
        expect(picturesIn(story).map(({ address }) => address)).toContain(photo)
      }),
    )
  })
})
