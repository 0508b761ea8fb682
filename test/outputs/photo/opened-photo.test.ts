import { expect, it } from 'vitest'
import { savedName, sizeInWords } from '../../../src/outputs/photo/client/opened-photo.ts'

it('is saved under the title of its page and its number, without signs that no system takes', () => {
  const address = 'https://qinghe.example/photos/0123456789abcdef-2400x1600-1600.webp'
  expect(savedName('村口包粽子，老少齐动手', 2, address)).toBe('村口包粽子，老少齐动手-第2张.webp')
  expect(savedName(' 讲/评\n“比:拼” ', 1, address)).toBe('讲 评 “比 拼”-第1张.webp')
  expect(savedName('', 1, address)).toBe('照片-第1张.webp')
  expect(savedName('长'.repeat(200), 12, address).length).toBeLessThan(80)
})

it('says its size, and its weight where the browser knows it', () => {
  expect(sizeInWords(1600, 1067, 186_000)).toBe('1600×1067，182 KB')
  expect(sizeInWords(1600, 9000, 2_411_725)).toBe('1600×9000，2.3 MB')
  expect(sizeInWords(1600, 1067, 0)).toBe('1600×1067')
})
