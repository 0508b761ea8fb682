import { describe, expect, it } from 'vitest'
import { mediaShownIn } from '../../src/model/media-in-text.ts'

describe('the photos and attachments that a file shows', () => {
  it.each([
    [
      'with a blank in a field',
      '---\ncover: /media/2026/11/图 (1).jpg\n---\n',
      ['/media/2026/11/图 (1).jpg'],
    ],
    [
      'with a per cent sign',
      '---\nattachments:\n  - file: /media/完成 50%.pdf\n---\n',
      ['/media/完成 50%.pdf'],
    ],
    ['in angle brackets', '---\n---\n![图](</media/2026/11/图 (1).jpg>)', ['/media/2026/11/图 (1).jpg']],
    ['by numbers', '---\n---\n![图](/media/2026/11/%E5%9B%BE%20(1).jpg)', ['/media/2026/11/图 (1).jpg']],
    ['with words that hold brackets', '---\n---\n![左]右](/media/a b.jpg)', ['/media/a b.jpg']],
    ['in a link', '---\n---\n[名单](</media/名 单.pdf>)', ['/media/名 单.pdf']],
    ['in settings', 'logo: /media/标 志.png\n', ['/media/标 志.png']],
    [
      'beside others',
      '---\ncover: /media/b.jpg\n---\n![图](</media/a b.jpg>)',
      ['/media/b.jpg', '/media/a b.jpg'],
    ],
    [
      'in broken front matter',
      '---\ncover: "/media/a.jpg\n---\n(见 /media/b.jpg)',
      ['/media/a.jpg', '/media/b.jpg'],
    ],
  ])('are found by the names that their files have: %s', (_case, text, addresses) => {
    expect([...mediaShownIn(text)].toSorted()).toEqual(addresses.toSorted())
  })
})
