import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { makePlain } from '../../src/foreign-text/plain-tree.ts'
import { storyOfTree } from '../../src/foreign-text/story-of-tree.ts'
import { LOST_PICTURE } from '../../src/model/stories/lost-pictures.ts'

/** The story that a pasted text becomes; pictures of ours come along, all others do not. */
const storyOf = (html: string): string => {
  const tree = fromHtml(html, { fragment: true })
  makePlain(tree, ({ src }) => (src.startsWith('/media/') ? src : undefined))
  return storyOfTree(tree)
}

/** What these programs put on the clipboard, with all its dirt. */
const copiedFrom = (program: string) =>
  storyOf(readFileSync(join(import.meta.dirname, 'clipboard', `${program}.html`), 'utf8')).split('\n\n')

describe('what is copied', () => {
  it('in Word keeps heading, bold, links, lists, tables and the place of its picture, and no remark from the margin', () => {
    expect(copiedFrom('word-2019')).toEqual([
      '## 榕树下的义诊台',
      '**先看药盒**，再量[血压](https://example.com/)。',
      '1. 测血压\n   - 坐五分钟',
      '| 姓名和电话 | 姓名和电话 | 备注 |\n| - | - | - |\n| 甲 | 0700 | |',
      LOST_PICTURE,
    ])
  })

  it('in WPS keeps what is bold by its look, and the numbers that it writes by itself', () => {
    expect(copiedFrom('wps')).toEqual([
      '## 活动情况',
      '来了32位老人。**都说好。**',
      '- 量血压',
      '一、工作原则',
      LOST_PICTURE,
    ])
  })

  it('in WeChat keeps its words, and the place of a picture that is fetched only when it is scrolled to', () => {
    expect(copiedFrom('wechat')).toEqual([
      '## 榕树下的义诊台',
      '医生来到青石村，**先看药盒**。',
      LOST_PICTURE,
    ])
  })
})

describe('a table with merged cells', () => {
  it('says a head in each of its columns, and every cell stays under its own', () => {
    const story = storyOf(
      '<table><tr><td colspan="2">姓名和电话</td><td>备注</td></tr><tr><td>甲</td><td>0700</td><td>好</td></tr>' +
        '<tr><td rowspan="2">乙</td><td>0701</td><td>中</td></tr><tr><td>0702</td><td>差</td></tr></table>',
    )
    expect(story).toBe(
      '| 姓名和电话 | 姓名和电话 | 备注 |\n| - | - | - |\n| 甲 | 0700 | 好 |\n| 乙 | 0701 | 中 |\n| | 0702 | 差 |',
    )
  })

  it('joins heads of two storeys', () => {
    const story = storyOf(
      '<table><tr><td rowspan="2">姓名</td><td colspan="2">电话</td></tr><tr><td>手机</td><td>座机</td></tr><tr><td>甲</td><td>1</td><td>2</td></tr></table>',
    )
    expect(story).toBe('| 姓名 | 电话 手机 | 电话 座机 |\n| - | - | - |\n| 甲 | 1 | 2 |')
  })

  it('has its name above it where the first row is one cell across all columns', () => {
    const story = storyOf(
      '<table><tr><td colspan="2">值班表</td></tr><tr><td>周一</td><td>周二</td></tr></table>',
    )
    expect(story).toBe('值班表\n\n| 周一 | 周二 |\n| - | - |')
  })

  it('is no table where it only frames a text or puts photos beside each other', () => {
    expect(storyOf('<table><tr><td><p>一</p><p>二</p></td></tr></table>')).toBe('一\n\n二')
    const beside =
      '<table><tr><td><img src="/media/a.jpg"></td><td><img src="/media/b.jpg"></td></tr><tr><td>义诊</td><td>理发</td></tr></table>'
    expect(storyOf(beside)).toBe('![](/media/a.jpg)\n\n义诊\n\n![](/media/b.jpg)\n\n理发')
  })
})

describe('a list of Word', () => {
  const line = (depth: number, sign: string, words: string) =>
    `<p class=MsoListParagraph style='text-indent:-21.0pt;mso-list:l0 level${depth} lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}</p>`

  it('is a list again, one inside the other, counted from where it was', () => {
    expect(storyOf(line(1, '3.', '三') + line(2, 'l', '里') + line(1, '4.', '四'))).toBe(
      '3. 三\n   - 里\n4. 四',
    )
  })

  it('keeps numbers that no list of a page counts as they were written', () => {
    expect(storyOf(line(1, '一、', '原则') + line(2, '（1）', '小处'))).toBe('一、原则\n\n（1）小处')
  })
})

describe('what was typed', () => {
  it.each(['1. 上午集合', '2026. 11. 20', '+ 加', '# 井', '<b>', 'a*b_c', '| 竖线'])(
    'stays as it is: %s',
    (words) => {
      const tree = fromHtml('<p></p>', { fragment: true })
      tree.children = [
        { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: words }] },
      ]
      const story = storyOfTree(tree)
      expect(story.replace(/\\(?=[!-/:-@[-`{-~])/g, '')).toBe(words)
      expect(story).not.toBe(words === 'a*b_c' ? '' : `<p>${words}</p>`)
    },
  )

  it('is bold in Chinese without numbers for characters', () => {
    expect(storyOf('<p><b>说明（重要）</b>后面</p>')).toBe('**说明（重要）**后面')
  })
})

describe('a picture', () => {
  it('leaves a mark where it did not come along', () => {
    expect(storyOf('<p>前<img src="file:///C:/a.png">后</p>')).toBe(`前${LOST_PICTURE}后`)
  })

  it('stays where it is one of ours', () => {
    expect(storyOf('<p><img src="/media/2026/11/a.jpg" alt="义诊"></p>')).toBe(
      '![义诊](/media/2026/11/a.jpg)',
    )
  })
})

describe('a figure above or below the line', () => {
  it('stays small, and what leads to a note stays a number', () => {
    expect(storyOf('<p>120m<sup>2</sup>，H<sub>2</sub>O</p>')).toBe('120m²，H₂O')
    expect(storyOf('<p>据记载<sup><a href="#n1">[1]</a></sup></p>')).toBe('据记载[1]')
  })
})
