import { darker, lighter } from '../colour.ts'
import { lantern } from '../props/lantern.ts'
import { rect, straight, times } from '../svg.ts'
import { door, lattice, namePlate, wall } from './parts.ts'
import { tiledRoof } from './roof.ts'
import type { Stage } from '../stage.ts'
import type { Box } from './parts.ts'

function frontsOfShops(stage: Stage, { x, y, width, height }: Box, bays: number): string {
  return times(bays, (index) => {
    const [bx, bw] = [x + (width * index) / bays, width / bays]
    const planks = times(7, (plank) =>
      rect(
        bx + bw * (0.08 + plank * 0.12),
        y + height * 0.5,
        bw * 0.11,
        height * 0.5,
        stage.tone(plank % 2 ? '#8a6048' : '#7a533e'),
      ),
    )
    const lower =
      index === 2
        ? door(
            stage,
            { x: bx + bw * 0.22, y: y + height * 0.5, width: bw * 0.56, height: height * 0.5 },
            '#7a4436',
            true,
          )
        : planks
    return (
      lattice(stage, { x: bx + bw * 0.16, y: y + height * 0.1, width: bw * 0.68, height: height * 0.2 }) +
      lower +
      rect(bx - 6, y, 14, height, stage.tone('#5d4031')) +
      lantern(stage, bx + bw * 0.1, y + height * 0.48, height * 0.08)
    )
  })
}

/** Old wooden shopfronts with an upper floor. */
export function shops(stage: Stage, { x, y, width, height }: Box): string {
  const wood = '#7b5540'
  const bays = 4
  const fronts = frontsOfShops(stage, { x, y, width, height }, bays)
  const eave = tiledRoof(stage, x - 14, y + height * 0.44, width + 28, height * 0.1, 0.1)
  return (
    wall(stage, { x, y, width, height }, wood) +
    fronts +
    eave +
    tiledRoof(stage, x - 24, y + 6, width + 48, height * 0.24) +
    namePlate(stage, x + width * 0.71, y + height * 0.56, width * 0.022, height * 0.34)
  )
}

function postsOfPavilion(
  stage: Stage,
  x: number,
  width: number,
  base: number,
  height: number,
  wood: string,
): string {
  return [0.1, 0.32, 0.64, 0.86]
    .map((share) =>
      rect(
        x + width * share,
        base - height,
        width * 0.04,
        height,
        stage.fade(lighter(wood, 0.12), darker(wood, 0.25), true),
      ),
    )
    .join('')
}

/** A garden pavilion with upturned eaves. */
export function pavilion(stage: Stage, x: number, base: number, width: number): string {
  const height = width * 0.62
  const wood = stage.tone('#8a4a38')
  const posts = postsOfPavilion(stage, x, width, base, height, wood)
  const rail =
    rect(x + width * 0.1, base - height * 0.3, width * 0.8, width * 0.03, wood) +
    times(16, (index) =>
      rect(x + width * (0.12 + index * 0.048), base - height * 0.28, width * 0.01, height * 0.2, wood),
    )
  return (
    rect(x + width * 0.02, base - width * 0.04, width * 0.96, width * 0.07, stage.tone('#b3aa9b')) +
    posts +
    rail +
    rect(x + width * 0.1, base - height, width * 0.8, width * 0.06, darker(wood, 0.2)) +
    tiledRoof(stage, x - width * 0.12, base - height + 6, width * 1.24, width * 0.36, 0.42) +
    straight(
      x + width * 0.5,
      base - height - width * 0.34,
      x + width * 0.5,
      base - height - width * 0.44,
      stage.tone('#4f5656'),
      width * 0.03,
    )
  )
}
