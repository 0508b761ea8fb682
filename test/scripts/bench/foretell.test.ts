import { describe, expect, it } from 'vitest'
import { expectedOf, foretell } from '../../../scripts/bench/foretell.ts'
import { tooSmallFor } from '../../../scripts/bench/hugo-and-pagefind.ts'

const MB_IN_A_TERABYTE = 1_000_000

describe('what a bench says before it begins', () => {
  it('is how long it takes, how much disk, and where', () => {
    expect(foretell('L', ['releases'], '/tmp', MB_IN_A_TERABYTE)).toMatch(
      /^Tier L, 45,000 reports: about \d+ min on two cores and [\d,]+ MB of disk below \/tmp, which has 1,000,000 MB\.$/,
    )
  })

  it('counts all that was chosen', () => {
    const { diskMB, minutes } = expectedOf('C', ['releases', 'store'])
    expect(diskMB).toBeGreaterThan(expectedOf('C', ['releases']).diskMB)
    expect(minutes).toBeGreaterThan(expectedOf('C', ['store']).minutes)
  })

  it('is a refusal where the disk has less', () => {
    const { diskMB } = expectedOf('L', ['releases'])
    expect(() => foretell('L', ['releases'], '/tmp', diskMB - 1)).toThrow(/make room, or set TMPDIR/)
    expect(foretell('L', ['releases'], '/tmp', diskMB)).toContain('Tier L')
  })
})

describe('Hugo and stock Pagefind', () => {
  it('are left out, with a sentence, where they do not fit the memory', () => {
    expect(tooSmallFor('L', 8192)).toMatch(/^Hugo \+ stock Pagefind need some 28 GB .* has 8 GB free\.$/)
    expect(tooSmallFor('L', 64 * 1024)).toBeUndefined()
    expect(tooSmallFor('C', 8192)).toBeUndefined()
  })
})
