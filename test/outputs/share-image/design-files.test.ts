import { relative } from 'node:path'
import { expect, it } from 'vitest'
import { designFiles } from '../../../src/outputs/share-image/design-files.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'

it('a share image is drawn anew when its colours, its word list or its drawing change', () => {
  const files = designFiles().map((file) => relative(PROGRAM_DIR, file).replaceAll('\\', '/'))
  expect(files).toEqual(
    expect.arrayContaining([
      'src/library/typesetting/words.ts',
      'src/outputs/share-image/design/stamp.ts',
      'src/outputs/share-image/draw/masks.ts',
      'src/outputs/type/line-break.ts',
      'src/styles/palette.ts',
    ]),
  )
})
