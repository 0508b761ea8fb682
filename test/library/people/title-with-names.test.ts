import { expect, it } from 'vitest'
import { titleWithNames } from '../../../src/library/people/people.ts'

const TITLE = '渡口的灯，三十一年没晚过'

it('the title of a story says whose it is, in a chat and among the hits of a search', () => {
  expect(titleWithNames(TITLE, ['何渡生'])).toBe(`何渡生：${TITLE}`)
  expect(titleWithNames(TITLE, ['何渡生', '柳小梅'])).toBe(`何渡生、柳小梅：${TITLE}`)
  expect(titleWithNames(TITLE, ['何渡生', '柳小梅', '谢一'])).toBe(`何渡生等3人：${TITLE}`)
})

it('a title that names the person already stays as it was written', () => {
  expect(titleWithNames('何渡生的灯', ['何渡生'])).toBe('何渡生的灯')
})
