import { garland } from './festive2.ts'
import { lantern } from './lantern.ts'
import type { Stage } from '../stage.ts'

/** A string of lanterns across the whole width. */
export const garlandOfLanterns = (stage: Stage, y: number, count: number, size = 62) =>
  garland(
    stage,
    [-20, y],
    [stage.width + 20, y + stage.random.between(-40, 40)],
    count,
    stage.height * 0.06,
    (x, hangY, index) => lantern(stage, x, hangY + size * 0.9, size * (0.9 + (index % 3) * 0.08)),
  )
