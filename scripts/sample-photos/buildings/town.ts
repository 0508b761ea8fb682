import { rect, times } from '../svg.ts'
import { door, namePlate, steps, wall, windowPane } from './parts.ts'
import type { Stage } from '../stage.ts'
import type { Box } from './parts.ts'

const grid = (columns: number, rows: number, draw: (column: number, row: number) => string) =>
  times(rows, (row) => times(columns, (column) => draw(column, row)))

function porticoOfCentre(stage: Stage, { y, height }: Box, px: number, pw: number): string {
  return (
    rect(px, y + height * 0.04, pw, height * 0.96, stage.tone('#5f7779')) +
    grid(8, 5, (column, row) =>
      rect(
        px + pw * (0.02 + column * 0.122),
        y + height * (0.16 + row * 0.165),
        pw * 0.108,
        height * 0.15,
        stage.fade(stage.tone('#b5cccb'), stage.tone('#7f9a9b')),
      ),
    ) +
    times(6, (index) =>
      rect(
        px + pw * (0.005 + index * 0.19),
        y + height * 0.1,
        pw * 0.04,
        height * 0.9,
        stage.fade(stage.tone('#f2ecdf'), stage.tone('#cfc6b4'), true),
      ),
    )
  )
}

function panesOfCentre(stage: Stage, { x, y, width, height }: Box): string {
  return grid(14, 3, (column, row) =>
    windowPane(
      stage,
      {
        x: x + width * (0.04 + column * 0.067),
        y: y + height * (0.1 + row * 0.3),
        width: width * 0.042,
        height: height * 0.18,
      },
      '#cfc7b6',
      1,
    ),
  )
}

/** The county centre: a broad front with columns, glass and steps. */
export function centre(stage: Stage, { x, y, width, height }: Box): string {
  const panes = panesOfCentre(stage, { x, y, width, height })
  const [px, pw] = [x + width * 0.3, width * 0.4]
  const portico = porticoOfCentre(stage, { x, y, width, height }, px, pw)
  const brow =
    rect(px - pw * 0.05, y - height * 0.05, pw * 1.1, height * 0.15, stage.tone('#e9e1d0')) +
    rect(px - pw * 0.05, y + height * 0.09, pw * 1.1, 8, stage.tone('#b9ae99'))
  return (
    wall(stage, { x, y, width, height }, '#e6dcc8') +
    panes +
    rect(x - 12, y - 14, width + 24, 18, stage.tone('#cabfa9')) +
    portico +
    brow +
    door(
      stage,
      { x: px + pw * 0.42, y: y + height * 0.68, width: pw * 0.16, height: height * 0.32 },
      '#5d4b3f',
      true,
    ) +
    namePlate(stage, px + pw * 0.615, y + height * 0.66, pw * 0.03, height * 0.26) +
    steps(stage, px - pw * 0.02, y + height, pw * 1.04, 4, height * 0.032)
  )
}

function frontOfCommunity(stage: Stage, { x, y, width, height }: Box): string {
  return (
    rect(x, y + height * 0.7, width, height * 0.3, stage.tone('#c9b79a')) +
    times(7, (index) =>
      index === 3
        ? ''
        : windowPane(
            stage,
            {
              x: x + width * (0.03 + index * 0.14),
              y: y + height * 0.77,
              width: width * 0.1,
              height: height * 0.17,
            },
            '#6b5a4a',
            3,
          ),
    )
  )
}

/** Flats with the community's rooms on the ground floor. */
export function community(stage: Stage, { x, y, width, height }: Box): string {
  const flats = grid(8, 3, (column, row) => {
    const [wx, wy] = [x + width * (0.035 + column * 0.122), y + height * (0.05 + row * 0.22)]
    const unit =
      (column + row) % 3 === 0
        ? rect(wx + width * 0.08, wy + height * 0.08, width * 0.024, height * 0.045, stage.tone('#d9d2c4'))
        : ''
    return windowPane(stage, { x: wx, y: wy, width: width * 0.07, height: height * 0.12 }, '#efe8da') + unit
  })
  const front = frontOfCommunity(stage, { x, y, width, height })
  const entrance =
    door(
      stage,
      { x: x + width * 0.445, y: y + height * 0.76, width: width * 0.09, height: height * 0.24 },
      '#5d6a68',
      true,
    ) +
    rect(x + width * 0.41, y + height * 0.71, width * 0.16, height * 0.03, stage.tone('#a8322a')) +
    namePlate(stage, x + width * 0.55, y + height * 0.78, width * 0.018, height * 0.19)
  return (
    wall(stage, { x, y, width, height }, stage.random.pick(['#e7d8bf', '#dfd9c8', '#e3cdb4'])) +
    flats +
    front +
    rect(x, y + height * 0.685, width, 14, stage.tone('#b5a88f')) +
    entrance
  )
}
