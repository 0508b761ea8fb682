import type { Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { TextSelection } from 'prosemirror-state'
import { addColumnAfter, addRowBefore, deleteRow } from 'prosemirror-tables'
import { describe, expect, it } from 'vitest'
import { readStory } from '../../../../cms/editor/story/reading/read-story.ts'
import { linkAddress } from '../../../../cms/editor/story/toolbar/link-address.ts'
import { dropLink, setLink } from '../../../../cms/editor/story/toolbar/link-commands.ts'
import {
  insertPicture,
  insertTable,
  toggleHeading,
  toggleList,
  toggleQuote,
} from '../../../../cms/editor/story/view/commands.ts'
import { storyPlugins, storyState } from '../../../../cms/editor/story/view/story-state.ts'
import { wordCount } from '../../../../cms/editor/story/view/word-count.ts'
import { writeStory } from '../../../../cms/editor/story/writing/write-story.ts'

/** The place of some words in a story. */
const placeOf = (doc: Node, words: string): number => {
  let place = -1
  doc.descendants((node, at) => {
    const index = node.text?.indexOf(words) ?? -1
    if (place < 0 && index >= 0) place = at + index
  })
  return place
}

const select = (state: EditorState, words: string): EditorState => {
  const from = placeOf(state.doc, words)
  const chosen = TextSelection.create(state.doc, from, from + words.length)
  return state.apply(state.tr.setSelection(chosen))
}

const run = (state: EditorState, command: Command): EditorState => {
  let after = state
  expect(command(state, (tr) => (after = state.apply(tr)))).toBe(true)
  return after
}

/** What a story says after commands were given at some words of it. */
const after = (markdown: string, words: string, ...commands: Command[]): string => {
  const opened = readStory(markdown)
  const state = select(
    storyState(
      opened.doc,
      storyPlugins(() => undefined),
    ),
    words,
  )
  return writeStory(commands.reduce(run, state).doc, opened)
}

describe('a button above the story', () => {
  it.each([
    ['小标题', toggleHeading(2), '## 一段'],
    ['小小标题', toggleHeading(3), '### 一段'],
    ['引用', toggleQuote, '> 一段'],
    ['列表', toggleList('bulletList'), '- 一段'],
    ['编号列表', toggleList('orderedList'), '1. 一段'],
  ])('does what it is called and takes it back: %s', (_name, command, markdown) => {
    expect(after('一段', '一段', command)).toBe(markdown)
    expect(after('一段', '一段', command, command)).toBe('一段')
  })

  it('makes a numbered list of one with dots', () => {
    expect(after('- 甲\n- 乙', '甲', toggleList('orderedList'))).toBe('1. 甲\n2. 乙')
  })

  it('keeps the numbers of a list that another item joins', () => {
    expect(
      after('3) 甲\n4) 乙', '甲', (state, dispatch) => {
        dispatch?.(state.tr.insertText('丙', state.selection.to))
        return true
      }),
    ).toBe('3) 甲丙\n4) 乙')
  })
})

const table = '| 姓名 | 票数 |\n| :- | -: |\n| 甲 | 12 |'

describe('a table', () => {
  it('is put in behind the paragraph that is written in', () => {
    expect(after('一段\n\n二段', '一段', insertTable)).toBe(
      '一段\n\n| | | |\n| - | - | - |\n| | | |\n| | | |\n\n二段',
    )
  })

  it('always has its first row as its head, and keeps its sides', () => {
    expect(after(table, '姓名', addRowBefore)).toBe('| | |\n| :- | -: |\n| 姓名 | 票数 |\n| 甲 | 12 |')
    expect(after(table, '姓名', deleteRow)).toBe('| 甲 | 12 |\n| :- | -: |')
  })

  it('keeps the sides of its columns beside a new one', () => {
    expect(after(table, '姓名', addColumnAfter)).toBe('| 姓名 | | 票数 |\n| :- | - | -: |\n| 甲 | | 12 |')
  })
})

describe('pictures that are taken in one after the other', () => {
  it('stand behind the paragraph in their order', () => {
    const [first, second] = [insertPicture('/media/2026/11/a.jpg'), insertPicture('/media/2026/11/b.jpg')]
    expect(after('一段\n\n二段', '一段', first, second)).toBe(
      '一段\n\n![](/media/2026/11/a.jpg)\n\n![](/media/2026/11/b.jpg)\n\n二段',
    )
  })
})

describe('a link', () => {
  it.each([
    ['https://www.gov.cn/a?b=1', 'https://www.gov.cn/a?b=1'],
    ['www.gov.cn', 'https://www.gov.cn'],
    ['a@b.cn', 'mailto:a@b.cn'],
    ['0700-555 0100', 'tel:07005550100'],
    ['/stations/qingshi-cun/', '/stations/qingshi-cun/'],
    ['javascript:alert(1)', undefined],
    ['//example.com', undefined],
    ['青石村', undefined],
  ])('leads where people mean: %s', (written, address) => {
    expect(linkAddress(written)).toBe(address)
  })

  it('is put on the chosen words, led elsewhere and taken off again', () => {
    const set = setLink('https://a.cn/', '')
    expect(after('看原文吧', '原文', set)).toBe('看[原文](https://a.cn/)吧')
    expect(after('看[原文](https://b.cn/)吧', '原文', set)).toBe('看[原文](https://a.cn/)吧')
    expect(after('看[原文](https://b.cn/)吧', '原文', dropLink)).toBe('看原文吧')
  })
})

describe('the length of a story', () => {
  it('is counted as Word counts', () => {
    expect(wordCount(readStory('## 标题\n\n村民来了 30 人，WeChat 群里说：“好”。').doc)).toBe(18)
  })
})
