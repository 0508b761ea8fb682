import { describe, expect, it } from 'vitest'
import { bodyPicture } from '../../../cms/editor/widgets/body-picture.ts'
import { picturesIn } from '../../../src/model/stories/story-syntax.ts'

const read = (block: string) => {
  const found = bodyPicture.pattern.exec(block)
  return found && bodyPicture.fromBlock(found)
}

describe('a picture in the story’s editor', () => {
  it.each([
    { alt: '村民[左]领取奖品', image: '/media/2026/11/a.jpg' },
    { alt: '奖品]全景\\', image: '/media/2026/11/a.jpg', title: '题' },
    { alt: '', image: '/media/2026/11/图 (1).jpg' },
    { alt: '量血压', image: '/media/2026/11/a.jpg', title: '榕树下' },
  ])('is the same picture after it was kept: $alt', (picture) => {
    const kept = bodyPicture.toBlock(picture)
    expect(read(kept)).toEqual(picture)
    expect(picturesIn(kept)).toEqual([{ address: picture.image, alt: picture.alt }])
  })

  it.each([
    ['![奖品]全景](/media/a.jpg)', '奖品]全景'],
    ['![反斜杠\\](/media/a.jpg)', '反斜杠\\'],
  ])('is known when a file has it written wrongly: %s', (block, alt) => {
    expect(read(block)).toEqual({ alt, image: '/media/a.jpg' })
  })
})
