import { expect, it } from 'vitest'
import { addressOfPart } from '../../../src/outputs/menu/menu-front.ts'

const ways = [
  { href: '/menu/need/lifa/', choices: ['need=lifa'] },
  { href: '/menu/station/linjiang-zhen/', choices: ['station=linjiang-zhen', 'station=qingshi-cun'] },
  { href: '/menu/place/county/', choices: ['place=county', 'station=tushuguan'] },
  { href: '/menu/audience/elders/', choices: ['audience=elders'] },
]
const partOf = (query: string) => addressOfPart(new URLSearchParams(query), ways)

it('stays where nothing was chosen, or what no part has', () => {
  expect([partOf(''), partOf('need=nothing'), partOf('else=lifa')]).toEqual([undefined, undefined, undefined])
})

it('leads from the code on a station’s poster to its township, narrowed down to the station', () => {
  expect(partOf('station=qingshi-cun')).toBe('/menu/station/linjiang-zhen/?station=qingshi-cun')
  expect(partOf('station=linjiang-zhen')).toBe('/menu/station/linjiang-zhen/')
})

it('leads from the code of a station of no township to what the whole county can order', () => {
  expect(partOf('station=tushuguan')).toContain('/menu/place/county/')
})

it('leads to the narrowest part, and takes the other choices along', () => {
  expect(partOf('audience=elders&need=lifa')).toBe('/menu/need/lifa/?audience=elders')
})
