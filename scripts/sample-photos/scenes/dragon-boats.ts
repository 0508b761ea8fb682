import { darker, lighter } from '../colour.ts'
import { person, villager } from '../people/crowd.ts'
import { standing } from '../people/pose.ts'
import { bridge } from '../scenery/bridge.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { riverView } from '../scenery/river.ts'
import { ellipse, num, offsets, shape, straight, stroke, times } from '../svg.ts'
import type { Scene, Stage } from '../stage.ts'

function wakeOfDragonBoat(x: number, length: number, y: number): string {
  return times(12, (index) =>
    ellipse(
      x + (index / 11) * length,
      y + 20 + (index % 3) * 5,
      length * 0.06,
      4,
      '#f6f4ea',
      'opacity="0.5"',
    ),
  )
}

function paddler(stage: Stage, x: number, y: number, shirt: string): string {
  const skin = stage.tone('#d9a67f')
  const back = `M${num(x - 14)} ${num(y - 6)}Q${num(x - 12)} ${num(y - 56)} ${num(x + 6)} ${num(y - 58)}Q${num(x + 20)} ${num(y - 40)} ${num(x + 14)} ${num(y - 6)}Z`
  const hair = `M${num(x - 1)} ${num(y - 72)}A13 15 0 0 1 ${num(x + 22)} ${num(y - 80)}Q${num(x + 8)} ${num(y - 80)} ${num(x - 1)} ${num(y - 72)}Z`
  return (
    stroke(offsets('10,-50 34,-26 42,22', x, y), stage.tone('#8a6a48'), 5) +
    ellipse(x + 44, y + 24, 6, 12, stage.tone('#a9805c')) +
    shape(back, stage.tone(shirt)) +
    straight(x + 4, y - 48, x + 26, y - 30, skin, 9) +
    ellipse(x + 12, y - 74, 12, 14, skin) +
    shape(hair, stage.tone('#2b2624'))
  )
}

function dragonBoat(stage: Stage, x: number, y: number, length: number, colour: string): string {
  const tint = stage.tone(colour)
  const shirt = stage.random.pick(['#c9973b', '#b23a2e', '#3f6f86', '#e6dcc8'])
  const hull = `M${num(x)} ${num(y - 26)}Q${num(x + length * 0.1)} ${num(y + 4)} ${num(x + length * 0.2)} ${num(y + 4)}H${num(x + length * 0.86)}Q${num(x + length * 0.95)} ${num(y)} ${num(x + length)} ${num(y - 34)}Q${num(x + length * 0.9)} ${num(y - 14)} ${num(x + length * 0.8)} ${num(y - 16)}H${num(x + length * 0.16)}Z`
  const wake = wakeOfDragonBoat(x, length, y)
  return (
    ellipse(x + length * 0.5, y + 22, length * 0.5, 18, '#2c4a50', 'opacity="0.35"') +
    times(10, (index) => paddler(stage, x + length * (0.16 + index * 0.072), y, shirt)) +
    shape(hull, stage.fade(lighter(tint, 0.12), darker(tint, 0.25))) +
    times(9, (index) =>
      ellipse(x + length * (0.2 + index * 0.075), y - 5, 16, 6, stage.tone('#e0b65a'), 'opacity="0.8"'),
    ) +
    dragonHead(stage, x + length, y - 30, tint) +
    drummer(stage, x + length * 0.88, y) +
    wake
  )
}

function dragonHead(stage: Stage, x: number, y: number, tint: string): string {
  return (
    shape(
      `M${num(x - 22)} ${num(y + 10)}Q${num(x - 6)} ${num(y - 44)} ${num(x + 26)} ${num(y - 52)}L${num(x + 76)} ${num(y - 34)}Q${num(x + 66)} ${num(y - 22)} ${num(x + 38)} ${num(y - 20)}L${num(x + 62)} ${num(y - 8)}Q${num(x + 30)} ${num(y)} ${num(x + 12)} ${num(y + 8)}Z`,
      tint,
    ) +
    ellipse(x + 34, y - 40, 6, 6, '#fbf3e2') +
    ellipse(x + 35, y - 40, 3, 3, '#221e1a') +
    straight(x + 22, y - 50, x - 2, y - 84, stage.tone('#e0b65a'), 6) +
    straight(x + 30, y - 50, x + 18, y - 86, stage.tone('#e0b65a'), 6) +
    times(4, (index) => ellipse(x - 10 - index * 8, y - 22 + index * 12, 12, 8, stage.tone('#2c6449')))
  )
}

const drummer = (stage: Stage, x: number, y: number) =>
  ellipse(x - 26, y - 34, 24, 20, stage.tone('#b23a2e')) +
  ellipse(x - 26, y - 48, 24, 8, stage.tone('#efe2c6')) +
  person(
    stage,
    villager(stage, { outfit: 'vest', top: '#c9973b' }),
    {
      ...standing(stage.random, 'left'),
      hands: [
        [16, -66],
        [18, -84],
      ],
    },
    x + 20,
    y + 2,
    130,
  ).drawing

function crowdOfDragonBoats(stage: Stage): string {
  const { width, height } = stage
  return times(
    26,
    (index) =>
      person(
        stage,
        villager(stage),
        standing(stage.random),
        (index / 26) * width + 20,
        height * 0.525,
        78,
        0.3,
      ).drawing,
  )
}

/** Dragon boats on the river at the Duanwu festival. */
export const dragonBoats: Scene = (stage) => {
  const { width, height, look } = stage
  const crowd = crowdOfDragonBoats(stage)
  const boats =
    look.kind === 'one'
      ? [[0.16, 0.78]]
      : look.kind === 'two'
        ? [
            [0.3, 0.68],
            [0.06, 0.86],
          ]
        : [
            [0.36, 0.64],
            [0.14, 0.76],
            [0.04, 0.91],
          ]
  const colours = ['#a8322a', '#2c6449', '#3f6f86']
  const drawn = boats
    .map(([bx = 0, by = 0], index) =>
      dragonBoat(stage, width * bx, height * by, width * (0.52 + by * 0.14), colours[index] ?? '#a8322a'),
    )
    .join('')
  return riverView(stage) + (look.kind === 'one' ? bridge(stage, 6) : crowd) + drawn + framingLeaves(stage)
}
