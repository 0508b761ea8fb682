import { describe, expect, it } from 'vitest'
import { storyBlocks } from '../../../src/model/stories/story-blocks.ts'

describe('a story on paper', () => {
  it('has no pictures, no marks and no addresses in it', () => {
    const blocks = storyBlocks('**第一段**，[看这里](/menu/)。\n\n![榕树](/media/2026/11/a.jpg)\n\n第二段。')
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '第一段，看这里。' },
      { kind: 'paragraph', text: '第二段。' },
    ])
  })

  it('keeps headings, the numbers of a list and what lies below its items', () => {
    expect(storyBlocks('## 办法\n\n3. 先报名\n4. 再来\n   - 带身份证\n')).toEqual([
      { kind: 'heading', text: '办法' },
      { kind: 'item', mark: '3.', depth: 0, text: '先报名' },
      { kind: 'item', mark: '4.', depth: 0, text: '再来' },
      { kind: 'item', mark: '·', depth: 1, text: '带身份证' },
    ])
  })

  it('keeps the rows and columns of a table', () => {
    expect(storyBlocks('| 姓名 | 事迹 |\n| --- | --- |\n| 何渡生 | 摆渡 |\n')).toEqual([
      {
        kind: 'table',
        rows: [
          ['姓名', '事迹'],
          ['何渡生', '摆渡'],
        ],
      },
    ])
  })

  it('is nothing where nothing was written', () => {
    expect(storyBlocks('')).toEqual([])
  })
})
