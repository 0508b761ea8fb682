import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStory } from '../../../../cms/editor/story/reading/read-story.ts'
import { storySchema } from '../../../../cms/editor/story/story-schema.ts'
import { isEmptyParagraph } from '../../../../cms/editor/story/writing/block-syntax.ts'
import { plainShape } from '../../../../cms/editor/story/writing/plain-shape.ts'
import { readsTheSame } from '../../../../cms/editor/story/writing/reads-the-same.ts'
import { writeStory } from '../../../../cms/editor/story/writing/write-story.ts'
import { plainText } from '../../../../src/model/stories/story-syntax.ts'
import { typedStory, typedText } from './typed-stories.ts'

const nothing = readStory('')
const paragraphs = (lines: readonly string[]) =>
  storySchema.node(
    'doc',
    null,
    lines.map((line) => storySchema.node('paragraph', null, line === '' ? [] : storySchema.text(line))),
  )
const seen = (lines: readonly string[]) =>
  lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')

describe('what is typed line by line', () => {
  it('stands letter for letter in the story when it is opened again, and on the portal', () => {
    fc.assert(
      fc.property(fc.array(typedText, { minLength: 1, maxLength: 4 }), (lines) => {
        const typed = paragraphs(lines)
        const markdown = writeStory(typed, nothing)
        const { doc } = readStory(markdown)
        const kept = lines.filter((line) => line !== '')
        expect(doc.children.map(({ textContent }) => textContent).filter(Boolean)).toEqual(kept)
        expect(plainText(markdown)).toBe(seen(kept))
      }),
    )
  })

  it.each([
    ['1. 上午集合', '2. 下午散会'],
    ['2026. 11. 20'],
    ['    四个半角空格开头'],
    ['　　两个全角空格开头'],
    ['一\t二', '\t三'],
    ['<b>粗</b>', '<!-- -->', 'A&amp;B'],
    ['http://a.cn/测试', '8:00~11:30'],
    ['===', '---', '***', '> 引', '# 题', '+ 加', '- 减', '1) 一'],
  ])('is not taken for anything else: %s', (...lines) => {
    const { doc } = readStory(writeStory(paragraphs(lines), nothing))
    expect(doc.children.map(({ type, textContent }) => [type.name, textContent])).toEqual(
      lines.map((line) => ['paragraph', line]),
    )
  })

  it('is written as a person would write it where nothing else could be meant', () => {
    const lines = ['8:00~11:30，见 https://a.cn/a_b。', '（1）A&B：3*4', '重要！']
    expect(writeStory(paragraphs(lines), nothing)).toBe(lines.join('\n\n'))
  })
})

describe('a story with lists, tables, pictures and marks', () => {
  it('is the same story when it is opened again', () => {
    fc.assert(
      fc.property(typedStory, (typed) => {
        const meant = typed.children.map(plainShape).filter((node) => !isEmptyParagraph(node))
        const read = readStory(writeStory(typed, nothing)).doc.children.filter(
          (node) => !isEmptyParagraph(node),
        )
        expect(read.map(String)).toEqual(meant.map(String))
        expect(read.every((node, at) => meant[at] && readsTheSame(node, meant[at]))).toBe(true)
      }),
    )
  })
})
