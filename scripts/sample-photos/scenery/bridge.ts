import { darker, lighter } from '../colour.ts'
import { person, villager } from '../people/crowd.ts'
import { walking } from '../people/pose.ts'
import { num, rect, shape, strokePath, times } from '../svg.ts'
import type { Stage } from '../stage.ts'

function stonesOfArchedBridge(
  stage: Stage,
  left: number,
  span: number,
  deck: number,
  foot: number,
  tint: string,
): string {
  return times(60, () =>
    rect(
      left + stage.random.between(0.01, 0.96) * span,
      deck + stage.random.between(0, 0.3) * (foot - deck),
      span * 0.025,
      7,
      darker(tint, 0.22),
      'opacity="0.35"',
    ),
  )
}

function ringsOfArchedBridge(
  arch: (middle: number, half: number) => string,
  left: number,
  span: number,
  tint: string,
): string {
  return [0.2, 0.5, 0.8]
    .map((share, index) =>
      strokePath(
        arch(left + span * share, span * (index === 1 ? 0.132 : 0.107)).replace('Z', ''),
        darker(tint, 0.28),
        7,
      ),
    )
    .join('')
}

function railOfArchedBridge(
  left: number,
  deck: number,
  right: number,
  crown: number,
  span: number,
  tint: string,
): string {
  return strokePath(
    `M${num(left)} ${num(deck - 4)}Q${num((left + right) / 2)} ${num(crown - span * 0.045 - 4)} ${num(right)} ${num(deck - 4)}`,
    lighter(tint, 0.25),
    12,
  )
}

function archedBridge(stage: Stage, left: number, right: number, deck: number, foot: number): string {
  const tint = stage.tone(stage.look.weather === 'snow' ? '#c9c7c1' : '#b3a893', 0.1)
  const span = right - left
  const arch = (middle: number, half: number) =>
    `M${num(middle - half)} ${num(foot)}A${num(half)} ${num(half * 0.98)} 0 0 1 ${num(middle + half)} ${num(foot)}Z`
  const crown = deck - span * 0.07
  const outline = `M${num(left)} ${num(foot)}V${num(deck)}Q${num((left + right) / 2)} ${num(crown - span * 0.045)} ${num(right)} ${num(deck)}V${num(foot)}Z`
  const holes = [0.2, 0.5, 0.8]
    .map((share, index) => arch(left + span * share, span * (index === 1 ? 0.125 : 0.1)))
    .join('')
  const rings = ringsOfArchedBridge(arch, left, span, tint)
  const stones = stonesOfArchedBridge(stage, left, span, deck, foot, tint)
  const rail = railOfArchedBridge(left, deck, right, crown, span, tint)
  return (
    shape(outline + holes, stage.fade(lighter(tint, 0.14), darker(tint, 0.14)), 'fill-rule="evenodd"') +
    stones +
    rings +
    rail
  )
}

/** The height of the bridge's deck at a share of its length. */
const deckAt = (share: number, deck: number, span: number) => deck - span * 0.115 * 2 * share * (1 - share)

/** A stone bridge with its reflection, and people crossing it. */
export function bridge(stage: Stage, count: number): string {
  const { width, height, random } = stage
  const [left, right] = [width * random.between(0.06, 0.16), width * random.between(0.86, 0.96)]
  const [deck, foot] = [height * 0.47, height * 0.585]
  const stones = archedBridge(stage, left, right, deck, foot)
  const walkers = times(count, (index) => {
    const share = 0.14 + (0.72 * (index + random.between(0.2, 0.8))) / Math.max(1, count)
    return person(
      stage,
      villager(stage),
      walking(random, random.chance(0.5) ? 'left' : 'right'),
      left + (right - left) * share,
      deckAt(share, deck, right - left) + 6,
      height * 0.115,
      0.15,
    ).drawing
  })
  return `<g opacity="0.28" transform="translate(0 ${num(foot * 2)}) scale(1 -1)">${stones}</g>${walkers}${stones}`
}
