import { darker, lighter } from '../colour.ts'
import { inDepth, isWarm, person, villager, volunteer } from '../people/crowd.ts'
import { sittingBack, sittingFront, sittingSide, speaking } from '../people/pose.ts'
import { stool, table } from '../props/furniture.ts'
import { villageView } from '../scenery/backdrops.ts'
import { ground } from '../scenery/land.ts'
import { leaves } from '../scenery/leaves.ts'
import { ellipse, num, shape, straight, strokePath, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

function rootsOfBanyan(stage: Stage, x: number, size: number, y: number, bark: string): string {
  const { random } = stage
  return times(26, () => {
    const rx = x + random.between(-0.6, 0.6) * size
    return straight(
      rx,
      y - size * 0.6,
      rx + random.between(-4, 4),
      y - size * random.between(0.22, 0.46),
      darker(bark, 0.1),
      random.between(1.5, 4),
      'opacity="0.6"',
    )
  })
}

function crownOfBanyan(stage: Stage, x: number, size: number, y: number, tint: string): string {
  return (
    [
      [-0.52, 0.68, 0.34, 0.17],
      [0.52, 0.68, 0.36, 0.17],
      [-0.24, 0.84, 0.36, 0.2],
      [0.26, 0.85, 0.36, 0.2],
      [0, 0.98, 0.4, 0.18],
    ] as const
  )
    .map(([dx, dy, rx, ry]) => leaves(stage, x + dx * size, y - dy * size, rx * size, ry * size, tint))
    .join('')
}

/** A great banyan with hanging roots: (x, y) is the foot of the trunk. */
function banyan(stage: Stage, x: number, y: number, size: number): string {
  const bark = stage.tone('#7a6653')
  const trunk = shape(
    `M${num(x - size * 0.2)} ${num(y)}Q${num(x - size * 0.09)} ${num(y - size * 0.1)} ${num(x - size * 0.1)} ${num(y - size * 0.34)}L${num(x - size * 0.34)} ${num(y - size * 0.66)}L${num(x - size * 0.02)} ${num(y - size * 0.5)}L${num(x + size * 0.05)} ${num(y - size * 0.72)}L${num(x + size * 0.1)} ${num(y - size * 0.48)}L${num(x + size * 0.38)} ${num(y - size * 0.62)}L${num(x + size * 0.12)} ${num(y - size * 0.32)}Q${num(x + size * 0.1)} ${num(y - size * 0.1)} ${num(x + size * 0.22)} ${num(y)}Z`,
    stage.fade(darker(bark, 0.25), lighter(bark, 0.08)),
  )
  const grooves = times(12, (index) =>
    strokePath(
      `M${num(x - size * 0.13 + index * size * 0.024)} ${num(y - 4)}Q${num(x - size * 0.06 + index * size * 0.012)} ${num(y - size * 0.2)} ${num(x - size * 0.09 + index * size * 0.018)} ${num(y - size * 0.42)}`,
      darker(bark, 0.35),
      3,
      'opacity="0.4"',
    ),
  )
  const roots = rootsOfBanyan(stage, x, size, y, bark)
  const tint = stage.season === 'spring' ? '#6a9458' : stage.season === 'summer' ? '#4a7d52' : '#5f7f4f'
  const crown = crownOfBanyan(stage, x, size, y, tint)
  return (
    ellipse(x, y + 6, size * 0.8, size * 0.08, '#2a2530', 'opacity="0.16"') + trunk + grooves + roots + crown
  )
}

const stoneRing = (stage: Stage, x: number, y: number, half: number) =>
  ellipse(x, y, half, half * 0.17, stage.tone('#b8b0a2')) +
  ellipse(x, y - 14, half, half * 0.17, stage.tone('#d2cabb')) +
  ellipse(x, y - 16, half * 0.84, half * 0.13, stage.tone('#8f8f63'))

const fan = '<path d="M10-52L15-60A9 9 0 0 1 22-46Z" fill="#d8bd80"/>'

function underTree(stage: Stage, index: number, count: number, base: number, size: number): Placed {
  const { width, random, look } = stage
  const share = (index + 0.5) / count
  const talk = look.kind === 'talk'
  const x = width * (0.1 + share * 0.8)
  const y = base + (talk ? Math.sin(share * Math.PI) * 130 : random.between(0, 110))
  const pose = talk
    ? share < 0.3
      ? sittingSide(random, 'right')
      : share > 0.7
        ? sittingSide(random, 'left')
        : sittingBack(random)
    : random.pick([sittingFront(random), sittingSide(random, share < 0.5 ? 'right' : 'left')])
  const who = villager(stage, {
    age: look.time === 'evening' && index % 3 === 1 ? 'child' : random.pick(['old', 'old', 'adult']),
  })
  const held = isWarm(stage) && pose.facing !== 'back' && random.chance(0.5) ? { ...pose, held: fan } : pose
  const seat = stool(stage, x, y, size)
  const drawing = person(stage, who, held, x, y, size).drawing
  return { y, drawing: pose.facing === 'back' ? drawing + seat : seat + drawing }
}

function boardOfBanyanSquare(stage: Stage, base: number, x: number, size: number): Placed[] {
  const { look } = stage
  return look.kind === 'chess'
    ? [
        {
          y: base + 60,
          drawing:
            table(stage, x, base + 70, size * 0.5, size * 0.26) +
            times(8, (index) =>
              ellipse(x - 60 + index * 16, base + 70 - size * 0.29, 6, 3, index % 2 ? '#a8322a' : '#3a302a'),
            ),
        },
      ]
    : []
}

/** The square under the big banyan at the village gate. */
export const banyanSquare: Scene = (stage) => {
  const { width, height, look, random } = stage
  const count = look.people ?? 0
  const base = height * 0.76
  const x = width * random.between(0.4, 0.6)
  const size = height * 0.34
  const talker =
    look.kind === 'talk' ? [person(stage, volunteer(stage), speaking(random), x + 40, base + 6, size)] : []
  const board = boardOfBanyanSquare(stage, base, x, size)
  const seated = Array.from({ length: Math.max(0, count - talker.length) }, (_, index) =>
    underTree(stage, index, Math.max(1, count - talker.length), base + 30, size),
  )
  return (
    villageView(stage, height * 0.56) +
    ground(stage, height * 0.6, '#cbbd9f', true) +
    stoneRing(stage, x, base - 10, width * 0.24) +
    banyan(stage, x, base - 20, height * 0.74) +
    inDepth([...talker, ...board, ...seated])
  )
}
