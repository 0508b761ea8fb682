import { darker, lighter } from '../colour.ts'
import { num, shape, straight, strokePath, times } from '../svg.ts'
import type { Stage } from '../stage.ts'

const snowy = (stage: Stage) => stage.look.weather === 'snow'

function tilesOfTiledRoof(
  count: number,
  left: number,
  inset: number,
  width: number,
  top: number,
  eave: number,
  up: number,
  tint: string,
): string {
  return times(count, (index) => {
    const share = (index + 0.5) / count
    return straight(
      left + inset + share * (width - inset * 2),
      top,
      left + share * width,
      eave - up * Math.abs(share - 0.5),
      darker(tint, 0.3),
      2,
      'opacity="0.4"',
    )
  })
}

/** A tiled roof whose eaves lie at `eave`, rising `rise`; `lift` turns the corners up. */
export function tiledRoof(
  stage: Stage,
  x: number,
  eave: number,
  width: number,
  rise: number,
  lift = 0.1,
  colour = '#59605f',
): string {
  const tint = stage.tone(snowy(stage) ? '#e8ecec' : colour)
  const inset = Math.min(width * 0.09, rise * 0.7)
  const [left, right, top] = [x, x + width, eave - rise]
  const up = rise * lift
  const outline = `M${num(left)} ${num(eave - up)}Q${num(left + inset * 0.8)} ${num(eave - rise * 0.3)} ${num(left + inset)} ${num(top)}H${num(right - inset)}
    Q${num(right - inset * 0.8)} ${num(eave - rise * 0.3)} ${num(right)} ${num(eave - up)}Q${num(right - width * 0.12)} ${num(eave + up * 0.5)} ${num(x + width / 2)} ${num(eave + up * 0.5)}Q${num(left + width * 0.12)} ${num(eave + up * 0.5)} ${num(left)} ${num(eave - up)}Z`
  const count = Math.round(width / 15)
  const tiles = tilesOfTiledRoof(count, left, inset, width, top, eave, up, tint)
  return (
    shape(outline, stage.fade(lighter(tint, 0.14), darker(tint, 0.14))) +
    tiles +
    straight(left + inset - 8, top, right - inset + 8, top, darker(tint, 0.3), Math.max(4, rise * 0.09)) +
    strokePath(
      `M${num(left)} ${num(eave - up)}Q${num(left + width * 0.12)} ${num(eave + up * 0.5)} ${num(x + width / 2)} ${num(eave + up * 0.5)}Q${num(right - width * 0.12)} ${num(eave + up * 0.5)} ${num(right)} ${num(eave - up)}`,
      darker(tint, 0.4),
      5,
    )
  )
}
