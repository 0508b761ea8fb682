import { hamlet } from '../buildings/hamlet.ts'
import { darker, lighter } from '../colour.ts'
import { inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { bending, standing, walking } from '../people/pose.ts'
import { farView, treeRow } from '../scenery/backdrops.ts'
import { meadow } from '../scenery/land.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { ellipse, num, offsets, polygon, rect, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

function ricePlants(stage: Stage, top: number, bottom: number, count: number): string {
  const { width, random } = stage
  return times(count, (index) => {
    const near = index / count
    const [x, y, size] = [random.between(-20, width), top + (bottom - top) * near, 10 + near * 46]
    const tint = stage.tone(random.pick(['#d9ad4e', '#e7c670', '#bb9440', '#c7a850']), 0.4 - near * 0.4)
    return `<path d="M${num(x)} ${num(y)}q${num(-size * 0.1)} ${num(-size * 0.8)} ${num(-size * 0.5)} ${num(-size)}M${num(x)} ${num(y)}q${num(size * 0.1)} ${num(-size * 0.8)} ${num(size * 0.55)} ${num(-size * 0.85)}" stroke="${tint}" stroke-width="${num(2 + near * 4)}" fill="none" stroke-linecap="round"/>`
  })
}

function sheaf(stage: Stage, x: number, y: number, size: number): string {
  const tint = stage.tone('#d3ab58')
  return (
    polygon(
      [
        [x - size * 0.14, y - size * 0.5],
        [x - size * 0.34, y - size],
        [x + size * 0.34, y - size],
        [x + size * 0.14, y - size * 0.5],
        [x + size * 0.26, y],
        [x - size * 0.26, y],
      ],
      stage.fade(lighter(tint, 0.25), darker(tint, 0.2)),
    ) + rect(x - size * 0.15, y - size * 0.55, size * 0.3, size * 0.08, stage.tone('#8f6d35'))
  )
}

function reel(stage: Stage, x: number, y: number): string {
  const ring = `stroke="${stage.tone('#d9b566')}" stroke-width="7"`
  return (
    polygon(offsets('240,-120 360,-60 380,-20 250,-50', x, y), stage.tone('#8a8f88')) +
    times(3, (index) => ellipse(x + 390, y - 60, 60 - index * 16, 50 - index * 14, 'none', ring))
  )
}

function harvester(stage: Stage, x: number, y: number): string {
  const red = stage.tone('#b8452f')
  const hull = stage.fade(lighter(red, 0.12), darker(red, 0.12))
  return (
    ellipse(x + 60, y + 6, 330, 22, '#2a2530', 'opacity="0.22"') +
    rect(x - 170, y - 66, 400, 56, stage.tone('#3a3c3c'), 'rx="28"') +
    times(6, (index) => ellipse(x - 130 + index * 64, y - 38, 22, 22, stage.tone('#6d6f6c'))) +
    polygon(offsets('-190,-70 -190,-200 60,-230 250,-190 250,-70', x, y), hull) +
    polygon(offsets('-40,-210 -30,-350 120,-350 140,-205', x, y), stage.tone('#a9c2c2')) +
    rect(x - 56, y - 366, 210, 20, stage.tone('#e9e1d0')) +
    rect(x - 34, y - 350, 10, 150, darker(red, 0.2)) +
    rect(x + 120, y - 350, 10, 150, darker(red, 0.2)) +
    reel(stage, x, y)
  )
}

function peopleOfRiceHarvest(stage: Stage, count: number, machine: boolean): Placed[] {
  const { look, random, width, height } = stage
  return Array.from({ length: count }, (_, index) => {
    const who =
      look.kind === 'volunteers' && index % 2
        ? volunteer(stage)
        : villager(stage, { age: random.pick(['adult', 'old']), hat: 'straw' })
    const x = width * (0.1 + (0.8 * (index + random.between(0.2, 0.8))) / count)
    const y = machine ? height * 0.98 : height * random.between(0.68, 0.9)
    const pose = machine
      ? standing(random, 'back')
      : index % 3 === 2
        ? walking(random, 'left')
        : bending(random, random.chance(0.5) ? 'left' : 'right')
    return person(
      stage,
      who,
      pose,
      machine ? width * (0.08 + index * 0.1) : x,
      y,
      (y / height) * height * 0.36,
    )
  })
}

/** Golden rice being cut by hand or by machine. */
export const riceHarvest: Scene = (stage) => {
  const { width, height, random, look } = stage
  const top = height * 0.42
  const count = look.people ?? 4
  const machine = look.kind === 'machine'
  const people: Placed[] = peopleOfRiceHarvest(stage, count, machine)
  const cut = machine
    ? ''
    : times(7, (index) => sheaf(stage, width * (0.06 + index * 0.15), height * random.between(0.7, 0.95), 90))
  return (
    farView(stage, top) +
    hamlet(stage, width * 0.55, top + 4, 4, width * 0.08, 0.4) +
    treeRow(stage, top + 10, 6, height * 0.15) +
    meadow(stage, top + 16, '#d2ab57', 0.25, 16) +
    ricePlants(stage, top + 20, height * 0.74, 420) +
    (machine ? harvester(stage, width * 0.5, height * 0.76) : '') +
    meadow(stage, height * 0.76, '#b99b62', 0, 24) +
    cut +
    inDepth(people) +
    ricePlants(stage, height * 0.96, height * 1.05, 60) +
    framingLeaves(stage)
  )
}
