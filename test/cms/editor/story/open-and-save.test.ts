import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStory } from '../../../../cms/editor/story/reading/read-story.ts'
import { storySchema } from '../../../../cms/editor/story/story-schema.ts'
import { writeStory } from '../../../../cms/editor/story/writing/write-story.ts'
import { splitFrontMatter } from '../../../../src/model/entry-text.ts'
import { PROGRAM_DIR } from '../../../fixtures/county.ts'

const saved = (markdown: string): string => {
  const opened = readStory(markdown)
  return writeStory(opened.doc, opened)
}

const sampleStories = globSync('content/**/*.md', { cwd: PROGRAM_DIR })
  .map((file) => splitFrontMatter(readFileSync(join(PROGRAM_DIR, file), 'utf8')).body)
  .filter((body) => body.trim() !== '')

const byHand: [string, string][] = [
  ['a table with sides', '| 姓名 | 票数 | 备注 |\n| :--- | :---: | ---: |\n| 甲 | 12 | 好 |'],
  ['an indent of four blanks', '　　首行缩进两格。\n\n    四个空格开头的段落。'],
  ['dates and numbers at the head of lines', '2026. 11. 26 开会\n\n1.甲\n\n1986. 那一年\n村里来了医生。'],
  ['footnotes', '一句[^1]。\n\n[^1]: 注一\n    第二行'],
  ['boxes to tick', '* [x] 已办\n* [ ] 未办\n\n1) 甲\n3) 乙'],
  ['lists within lists', '+ 甲\n   + 乙\n\n     第二段\n+ 丙'],
  ['HTML and remarks', '<div align="center">\n居中</div>\n\n<!-- 记 -->\n\n前<b>粗</b>后'],
  ['escapes and references', '\\*不斜\\*，A&amp;B，[链接][a]\n\n[a]: https://example.com "题"'],
  ['hard breaks', '一  \n二\\\n三'],
  ['code', '```js\na = 1\n```\n\n~~~\nb'],
  ['headings of both kinds', '大标题\n===\n\n### 三 ###\n正文紧跟'],
  ['pictures, right and wrong', '![甲](/media/2026/11/a.jpg "题")\n\n![奖品]全景](/media/2026/11/a.jpg)'],
  ['ends of lines of Windows', '一\r\n\r\n二\r\n三\r\n'],
  ['many empty lines', '\n\n一\n\n\n\n二  \n\n'],
  ['nothing', ''],
]

describe('a story that is opened and saved untouched', () => {
  it('is the same to the last byte, in every entry of the sample county', () => {
    expect(sampleStories.length).toBeGreaterThan(200)
    for (const body of sampleStories) expect(saved(body)).toBe(body)
  })

  it.each(byHand)('is the same with %s', (_case, markdown) => {
    expect(saved(markdown)).toBe(markdown)
  })

  it('is the same when it is more than a story can hold', () => {
    const tooMuch = `${'*'.repeat(3001)}\n\n二`
    expect(saved(tooMuch)).toBe(tooMuch)
  })
})

/** The story with a word more in one of its blocks. */
const savedWithWordIn = (markdown: string, at: number): string => {
  const opened = readStory(markdown)
  const { doc } = opened
  const node = doc.child(at)
  const paragraph = storySchema.node('paragraph', null, [...node.children, storySchema.text('添')])
  return writeStory(doc.copy(doc.content.replaceChild(at, paragraph)), opened)
}

describe('a story with a word more in one paragraph', () => {
  it('changes no other line, in every entry of the sample county', () => {
    for (const body of sampleStories) {
      const at = readStory(body).doc.children.findIndex(({ type }) => type.name === 'paragraph')
      if (at < 0) continue
      const [before, after] = [body.split('\n'), savedWithWordIn(body, at).split('\n')]
      const changed = before.filter((line, index) => line !== after[index])
      expect(after).toHaveLength(before.length)
      expect(changed).toHaveLength(1)
    }
  })

  it.each(byHand)('keeps all else with %s', (_case, markdown) => {
    const paragraph = '前一段。\n\n'
    const after = savedWithWordIn(paragraph + markdown, 0)
    expect(after).toBe(`前一段。添\n\n${markdown}`)
  })
})

/** The story with one paragraph more behind all others. */
const savedWithParagraph = (markdown: string, words: string): string => {
  const opened = readStory(markdown)
  const paragraph = storySchema.node('paragraph', null, storySchema.text(words))
  return writeStory(opened.doc.copy(opened.doc.content.addToEnd(paragraph)), opened)
}

describe('a paragraph behind what nobody has ended', () => {
  it.each([
    ['program code', '```\na = 1'],
    ['program code with the other sign', '~~~\na = 1'],
    ['a remark', '<!-- 记'],
    ['a style', '<style>\np {'],
  ])('is a paragraph of its own behind %s', (_case, markdown) => {
    const last = readStory(savedWithParagraph(markdown, '后一段。')).doc.lastChild
    expect([last?.type.name, last?.textContent]).toEqual(['paragraph', '后一段。'])
  })

  it('is no part of the list before it, nor is another list', () => {
    expect(savedWithParagraph('- 甲', '后一段。')).toBe('- 甲\n\n后一段。')
    const opened = readStory('- 甲')
    const two = opened.doc.copy(opened.doc.content.append(readStory('- 乙').doc.content))
    expect(readStory(writeStory(two, opened)).doc.childCount).toBe(2)
  })
})

describe('a picture that is written wrongly', () => {
  it.each([
    ['![奖品]全景](/media/2026/11/a.jpg)', '奖品]全景'],
    ['！【领奖】（/media/2026/11/a.jpg）', '领奖'],
  ])('shows as the portal mends it: %s', (markdown, alt) => {
    const { firstChild } = readStory(markdown).doc
    expect(firstChild?.type.name).toBe('figure')
    expect(firstChild?.attrs).toEqual({ src: '/media/2026/11/a.jpg', alt, title: null })
  })
})
