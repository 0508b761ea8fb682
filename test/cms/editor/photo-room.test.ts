import { expect, it } from 'vitest'
import { chooseLabel, fullSentence, leftOutSentence } from '../../../cms/editor/widgets/photo-room.ts'

const named = (count: number) => Array.from({ length: count }, (_, index) => `IMG_${index + 1}.jpg`)

it('photos beyond the limit are named, so that nobody looks for them later', () => {
  const sentence = leftOutSentence(named(23), { most: 20, left: 20 })
  expect(sentence).toMatch(
    /最多放 20 张照片，后面的 3 张没有上传：“IMG_21\.jpg”、“IMG_22\.jpg”、“IMG_23\.jpg”。/,
  )
})

it('many of them are counted', () => {
  expect(leftOutSentence(named(60), { most: 20, left: 2 })).toMatch(
    /后面的 58 张没有上传：“IMG_3\.jpg”.*“IMG_7\.jpg”等。/,
  )
})

it('nothing is said of photos that fit in', () => {
  expect(leftOutSentence(named(20), { most: 20, left: 20 })).toBeUndefined()
})

it('the limit is said before anybody chooses', () => {
  expect(chooseLabel({ most: 20, left: 20 })).toContain('最多 20 张')
  expect(chooseLabel({ most: 20, left: 3 })).toContain('还能加 3 张')
  expect(fullSentence({ most: 20, left: 0 })).toContain('放满了')
})
