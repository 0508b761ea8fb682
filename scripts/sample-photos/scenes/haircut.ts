import { child, inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { sittingFront, sittingSide, standing } from '../people/pose.ts'
import { stool } from '../props/furniture.ts'
import { courtyard } from '../scenery/courtyard.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { ellipse, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Hair, Person } from '../people/person.ts'
import type { Scene, Stage } from '../stage.ts'

const scissors = '<path d="M18-66L24-74M21-64L26-73" stroke="#8a8f92" stroke-width="1.4"/>'

function capeOfCutting(sitter: Person): {
  outfit: 'coat'
  top: string
  under: string
  bareArms: boolean
  bottom: string
  hat: undefined
  age: 'child' | 'adult' | 'old'
  female: boolean
  skin: string
  hairColour: string
  hair: Hair
  shoe: string
} {
  return {
    ...sitter,
    outfit: 'coat' as const,
    top: '#f3efe6',
    under: '#e4ddd0',
    bareArms: false,
    bottom: '#e9e3d6',
    hat: undefined,
  }
}

function cutting(stage: Stage, x: number, y: number, size: number, kid: boolean): Placed {
  const { random } = stage
  const sitter = kid ? child(stage) : villager(stage, { age: 'old' })
  const cape = capeOfCutting(sitter)
  const barber = {
    ...standing(random, 'left'),
    hands: [
      [15, -70],
      [18, -74],
    ] as const,
    held: scissors,
  }
  return {
    y,
    drawing:
      person(stage, volunteer(stage), barber, x + size * 0.26, y - 16, size).drawing +
      stool(stage, x, y, size, '#6b5a4a') +
      person(stage, cape, sittingFront(random), x, y, size).drawing +
      times(9, () =>
        ellipse(x + random.between(-70, 70), y + random.between(2, 20), 8, 3, '#5a524c', 'opacity="0.5"'),
      ),
  }
}

function waitingOfHaircut(stage: Stage, count: number, pairs: number[], size: number): Placed[] {
  const { width, height, look, random } = stage
  return Array.from({ length: count - pairs.length * 2 }, (_, index) => {
    const x = width * (count > 5 ? 0.84 : 0.74) + index * size * 0.3
    const y = height * 0.8 + index * 26
    return {
      y,
      drawing:
        stool(stage, x, y, size) +
        person(
          stage,
          look.kind === 'children' ? child(stage) : villager(stage, { age: 'old' }),
          sittingSide(random, 'left'),
          x,
          y,
          size,
        ).drawing,
    }
  })
}

/** Volunteers cutting hair in a yard, others waiting. */
export const haircut: Scene = (stage) => {
  const { width, height, look, random } = stage
  const base = height * 0.54
  const size = height * 0.46
  const count = look.people ?? 5
  const pairs = count > 5 ? [0.3, 0.62] : [random.between(0.38, 0.52)]
  const waiting: Placed[] = waitingOfHaircut(stage, count, pairs, size)
  return (
    courtyard(stage, base) +
    inDepth([
      ...pairs.map((share, index) =>
        cutting(stage, width * share, height * (0.86 + index * 0.03), size, look.kind === 'children'),
      ),
      ...waiting,
    ]) +
    framingLeaves(stage)
  )
}
