import { describe, expect, it } from 'vitest'
import { mediaWordsIn } from '../../../../cms/gateway/readings/media-words.ts'
import { mediaAddressesIn } from '../../../../src/model/media.ts'

const said = (text: string) => mediaWordsIn(text, [...mediaAddressesIn(text)])

describe('what a text says of its photos', () => {
  it('is nothing where it says nothing', () => {
    expect(said('---\ncover: /media/2026/11/a.jpg\ntitle: 标题\n---\n![](/media/2026/11/b.jpg)\n')).toEqual([
      '',
      '',
    ])
  })

  it('stands beside a cover, and in the rows of a list, the description first', () => {
    const text = `---
cover: /media/2026/11/a.jpg
photos:
  - image: /media/2026/11/b.jpg
    alt: '医生说：“先量血压”'
    caption: "带 \\"引号\\" 的"
  - alt: 第二张
    image: /media/2026/11/c.jpg
coverAlt: 门口
---
`
    expect(said(text)).toEqual(['门口', '医生说：“先量血压”\n带 "引号" 的', '第二张'])
  })

  it('stands in a story, with brackets and blanks in names', () => {
    const text = '![孩子\\[左\\]](</media/2026/11/我的 照片.jpg> "写春联")\n[报名表](/media/2026/11/a.docx)'
    expect(said(text)).toEqual(['孩子[左]\n写春联', '报名表'])
  })
})
