import { describe, expect, it } from 'vitest'
import { storyAcross, storyDown } from '../../../../src/outputs/poster/board/story-piece.ts'
import type { Piece } from '../../../../src/outputs/poster/sheet/piece.ts'

const person = (names: string) => ({
  kind: 'person' as const,
  href: '/people/one/',
  title: '渡口的灯，三十一年没晚过',
  note: '县级 · 敬业奉献',
  summary: '他摆渡三十一年。',
  photo: undefined,
  day: undefined,
  names,
})
const size = { title: 46, note: 32, text: 36, tells: 'summary' as const }

/** What stands on grounds of rice gold in the place of a picture. */
const onGround = ({ marks }: Piece): string =>
  marks.some((mark) => mark.kind === 'patch' && mark.colour === 'rice-gold-wash')
    ? marks.flatMap((mark) => (mark.kind === 'words' ? [mark.text] : [])).join(' ')
    : ''

describe('a story of somebody without a portrait', () => {
  it.each([
    ['何渡生', '何渡生'],
    ['何渡生、吕秀英', '何渡生、吕秀英'],
    ['欧阳·艾则孜·买买提明江、阿依古丽·吐尔逊', '欧 阳'],
  ])('shows a name in the place of the picture, in a row and as the leading one: %s', (names, shown) => {
    expect(onGround(storyDown(person(names), 570, 320, size))).toContain(shown)
    expect(onGround(storyAcross(person(names), 1820, 560, size))).toContain(shown)
  })
})
