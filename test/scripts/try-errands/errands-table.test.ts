import { expect, it } from 'vitest'
import { errandFaults, errandsTable } from '../../../scripts/try-errands/errands-table.ts'

const within = { name: 'call my station', goal: 2, taps: 2, screens: 0.44 }
const over = { name: 'my village', goal: 2, taps: 3, screens: 1 }
const lost = { name: 'larger letters', goal: 1, taps: 1, screens: 0, failure: 'there is no switch' }

it('says of an errand that took too many taps, or came to no end, what was wrong', () => {
  expect(errandFaults([within, over, lost])).toEqual([
    '“my village” took 3 taps, more than 2',
    '“larger letters” did not come to its end: there is no switch',
  ])
})

it('draws each errand with its taps beside the goal, and none where there was no end', () => {
  expect(errandsTable([within, lost]).split('\n').slice(2)).toEqual([
    '| call my station | 2 | at most 2 | 0.4 |',
    '| larger letters | – | at most 1 | 0.0 |',
  ])
})
