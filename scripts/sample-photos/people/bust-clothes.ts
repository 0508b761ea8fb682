import { darker, lighter } from '../colour.ts'
import { ellipse, offsets, pair, polygon, shape, straight, strokePath, times } from '../svg.ts'
import type { Person } from './person.ts'

const throat = (under: string) => polygon(offsets('-62,92 62,92 0,250'), under)

const placket = (edge: string) => straight(0, 190, 0, 640, edge, 4, 'opacity="0.6"')

const buttons = (size: number, colour: string) =>
  times(4, (index) => ellipse(0, 200 + index * 72, size, size, colour))

function lapels(top: string, edge: string): string {
  const lapel = (side: number) =>
    polygon(
      offsets(`${side * 60},96 ${side * 112},140 ${side * 74},230 0,300 ${side * 12},220`),
      lighter(top, 0.12),
    )
  return pair((side) => lapel(side) + straight(side * 74, 230, 0, 300, edge, 3, 'opacity="0.5"'))
}

const tunic: Clothing = ({ top }, edge) =>
  pair((side) => polygon(offsets(`${side * 64},86 ${side * 84},118 0,176 0,140`), lighter(top, 0.1))) +
  placket(edge) +
  buttons(8, lighter(top, 0.3)) +
  pair((side) => shape(`M${side * 150} 240h${side * -86}v60h${side * 86}z`, edge, 'opacity="0.25"'))

const knotted: Clothing = ({ top }, edge) =>
  shape('M-62 84C-30 120 30 120 62 84L70 116C30 150-30 150-70 116Z', lighter(top, 0.16)) +
  strokePath('M0 136C60 160 120 190 150 240L150 640', edge, 4) +
  times(4, (index) =>
    straight(40 + index * 32, 152 + index * 24, 64 + index * 30, 140 + index * 26, lighter(top, 0.4), 9),
  )

const chestPocket = (edge: string) =>
  straight(0, 290, 0, 640, edge, 4, 'opacity="0.6"') + shape('M96 300h76v14h-76z', edge, 'opacity="0.35"')

const vest: Clothing = ({ under }, edge) =>
  throat(under) +
  pair((side) => strokePath(`M${side * 62} 94L0 250`, edge, 5, 'opacity="0.5"')) +
  chestPocket(edge)

const coat: Clothing = ({ top, under }, edge) => throat(under) + lapels(top, edge) + chestPocket(edge)

const jacket: Clothing = ({ top, under }, edge) =>
  throat(under) + lapels(top, edge) + straight(0, 300, 0, 640, edge, 4, 'opacity="0.6"')

const apron: Clothing = ({ under }) => polygon(offsets('-62,92 62,92 0,170'), lighter(under, 0.15))

const sweater: Clothing = ({ top }) =>
  strokePath('M-70 100C-40 146 40 146 70 100', lighter(top, 0.18), 26) +
  times(5, (index) => {
    const y = 220 + index * 52
    return strokePath(`M-230 ${y}Q0 ${y + 30} 230 ${y}`, lighter(top, 0.12), 4, 'opacity="0.35"')
  })

const shirt: Clothing = ({ top }, edge) =>
  pair((side) =>
    polygon(offsets(`${side * 62},88 ${side * 92},130 ${side * 40},176 0,130`), lighter(top, 0.28)),
  ) +
  placket(edge) +
  buttons(6, darker(top, 0.35))

type Clothing = (person: Person, edge: string) => string

const clothing: Record<string, Clothing> = {
  tunic,
  buttons: knotted,
  vest,
  coat,
  apron,
  jacket,
  uniform: jacket,
  cardigan: jacket,
  sweater,
}

/** Collar, lapels and buttons of what the sitter wears; a shirt where no word names anything else. */
export function collarOf(person: Person, words: string[]): string {
  const named = words.map((word) => clothing[word]).find((found) => found !== undefined) ?? shirt
  return named(person, darker(person.top, 0.3))
}

/** Sleeves that show beside a vest or an apron. */
export function sleeves(person: Person): string {
  if (person.outfit !== 'vest' && person.outfit !== 'apron') return ''
  const apron = person.outfit === 'apron'
  return (
    pair((side) =>
      shape(
        apron
          ? `M${side * 66} 96C${side * 54} 104 ${side * 150} 118 ${side * 214} 158C${side * 270} 196 ${side * 296} 300 ${side * 306} 640H${side * 150}C${side * 150} 330 ${side * 130} 250 ${side * 96} 220C${side * 80} 190 ${side * 84} 130 ${side * 66} 96Z`
          : `M${side * 150} 124C${side * 250} 150 ${side * 290} 250 ${side * 306} 640H${side * 222}C${side * 216} 330 ${side * 190} 210 ${side * 150} 124Z`,
        person.under,
      ),
    ) + (apron ? pair((side) => straight(side * 96, 220, side * 66, 100, person.top, 20)) : '')
  )
}
