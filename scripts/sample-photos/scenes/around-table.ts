import { person } from '../people/crowd.ts'
import { handsJoined } from '../people/pose.ts'
import { streetView, villageView } from '../scenery/backdrops.ts'
import { ground } from '../scenery/land.ts'
import { framedSheets, pottedPlant, room, sunbeam } from '../scenery/room.ts'
import { tree } from '../scenery/trees.ts'
import { times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Person } from '../people/person.ts'
import type { Pose } from '../people/pose.ts'
import type { Stage } from '../stage.ts'

/** A place for a table: a room, or the open air under trees. */
export function placeFor(stage: Stage, floor: number, outdoors: boolean): string {
  const { width, height, random } = stage
  if (!outdoors)
    return (
      room(stage, floor, random.whole(1, 3)) +
      framedSheets(stage, width * random.between(0.34, 0.42), floor * 0.2, random.whole(2, 4), 110) +
      pottedPlant(stage, width * 0.95, floor + 60, 190) +
      sunbeam(stage, width * 0.08, floor * 0.2, height * 0.8)
    )
  const view = random.chance(0.5) ? villageView(stage, floor) : streetView(stage, floor)
  return (
    view +
    ground(stage, floor, '#c6baa1', random.chance(0.5)) +
    tree(stage, width * 0.05, floor + 60, height * 0.66)
  )
}

/** Someone behind a table: seated low or standing, hands on the top. */
export function behindTable(
  stage: Stage,
  who: Person,
  x: number,
  y: number,
  size: number,
  held = '',
  seated = true,
): Placed {
  const { random } = stage
  const sit: Pose = {
    ...handsJoined(random),
    hip: [0, seated ? -34 : -46],
    chest: [random.between(-2, 2), seated ? -64 : -76],
    hands: [
      [-8, seated ? -44 : -54],
      [8, seated ? -44 : -54],
    ],
    feet: [
      [-6, 0],
      [6, 0],
    ],
    seated,
    tilt: random.between(-8, 8),
    held,
  }
  return person(stage, who, sit, x, y, size)
}

/** Items along a table top: equal steps, drawn by index. */
export const along = (x: number, width: number, count: number, draw: (x: number, index: number) => string) =>
  times(count, (index) => draw(x - width / 2 + ((index + 0.5) / count) * width, index))
