import { describe, expect, it } from 'vitest'
import { temperOfFestival } from '../../../src/outputs/poster/pieces/temper.ts'

describe('how a sheet feels', () => {
  it.each([
    ['清明', 'solemn'],
    ['烈士纪念日', 'solemn'],
    ['国家公祭日', 'solemn'],
    ['春节', 'festive'],
    ['重阳节', 'festive'],
    ['冬至', 'festive'],
    ['全国消防日', 'quiet'],
    [undefined, 'quiet'],
  ] as const)('follows the festival: %s', (festival, temper) => {
    expect(temperOfFestival(festival)).toBe(temper)
  })
})
