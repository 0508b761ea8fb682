import { describe, expect, it } from 'vitest'
import { choiceForPoster } from '../../../scripts/posters/choice-for-poster.ts'

const A3_IN_TILES = { size: 'a3', ink: 'saving', way: 'tiles' } as const

describe('what is chosen for all posters at once', () => {
  it('holds for those that can be laid out so', () => {
    expect(choiceForPoster('/posters/event/one/', A3_IN_TILES)).toEqual(A3_IN_TILES)
    expect(choiceForPoster('/posters/banner/one/', { way: 'bleed' })).toMatchObject({ way: 'bleed' })
  })

  it.each(['banner', 'flag', 'door-code'])('asks for no %s in pieces, which is printed whole', (kind) => {
    expect(choiceForPoster(`/posters/${kind}/one/`, A3_IN_TILES)).toMatchObject({ way: undefined })
  })

  it('asks for nothing in pieces that is no larger than a piece', () => {
    expect(choiceForPoster('/posters/event/one/', { way: 'tiles' })).toMatchObject({ way: undefined })
  })

  it('asks for no size that a kind does not come in', () => {
    expect(choiceForPoster('/posters/banner/one/', { size: 'a3' })).toMatchObject({ size: undefined })
  })
})
