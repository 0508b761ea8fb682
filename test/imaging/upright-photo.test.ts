import { describe, expect, it } from 'vitest'
import { fromUprightPhoto } from '../../src/imaging/upright-photo.ts'
import { phonePhoto, samsungPhoto } from '../cms/gateway/media/sample-photos.ts'

const opened = (source: Uint8Array, width: number) =>
  fromUprightPhoto({ source }, (photo) => photo.resize(width).webp().toBuffer()).then(
    () => 'shown',
    () => 'refused',
  )

describe('photos that are opened side by side', () => {
  it('are judged each by itself: damage that every viewer overlooks does not become the damage of a neighbour', async () => {
    const [harmless, phone] = await Promise.all([samsungPhoto(300, 200), phonePhoto(300, 200)])
    const cutOff = phone.subarray(0, phone.length / 2)
    const widths = Array.from({ length: 24 }, (_, index) => 40 + index)
    const verdicts = await Promise.all(
      widths.flatMap((width) => [
        opened(harmless, width),
        opened(cutOff, width),
        opened(harmless, width + 99),
      ]),
    )
    expect(verdicts).toEqual(widths.flatMap(() => ['shown', 'refused', 'shown']))
  })
})
