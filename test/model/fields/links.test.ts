import { describe, expect, it } from 'vitest'
import { isWholeLink, linkIn } from '../../../src/model/fields/links.ts'

describe('an address in a shared text', () => {
  it.each([
    ['[石桥村]... https://surl.amap.com/3fGh1kJ', 'https://surl.amap.com/3fGh1kJ'],
    ['[石桥村文化礼堂]https://surl.amap.com/3fGh1kJ', 'https://surl.amap.com/3fGh1kJ'],
    ['【石桥村】http://j.map.baidu.com/4e/Rr，点击查看位置', 'http://j.map.baidu.com/4e/Rr'],
    ['我在这里：石桥村 https://map.qq.com/m/x?a=b,c;d（来自腾讯地图）', 'https://map.qq.com/m/x?a=b,c;d'],
    ['https：／／example.com／地图', 'https://example.com/地图'],
    [' https://example.com/a(1)。', 'https://example.com/a(1)'],
  ])('is taken out of %s', (text, address) => {
    expect(linkIn(text)).toBe(address)
    expect(isWholeLink(linkIn(text))).toBe(true)
  })

  it.each(['青石村文化礼堂', '看 https://a.example 和 https://b.example', 'javascript:alert(1)', 'https://'])(
    'is not guessed: %s',
    (text) => {
      expect(isWholeLink(linkIn(text))).toBe(false)
    },
  )
})
