import { expect, it } from 'vitest'
import { chapterText } from '../../../src/library/handbook/chapter-text.ts'

it('keeps what a reader sees of a chapter, and leaves out what only the program reads', () => {
  const mdx = "import Tag from '../Tag.astro'\n\n## 贴在哪里\n\n贴在井台{/* 待补 */}。\n\n进口的纸也行。"
  expect(chapterText(mdx)).toBe('## 贴在哪里\n\n贴在井台。\n\n进口的纸也行。')
})
