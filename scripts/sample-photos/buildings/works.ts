import { num, polygon, rect, shape, times } from '../svg.ts'
import { door, namePlate, wall, windowPane } from './parts.ts'
import type { Stage } from '../stage.ts'
import type { Box } from './parts.ts'

function storey(stage: Stage, { x, y, width, height }: Box, row: number): string {
  const pane = (column: number) => {
    const opening = {
      x: x + width * (0.03 + column * 0.108),
      y: y + height * 0.2,
      width: width * 0.06,
      height: height * 0.36,
    }
    return windowPane(stage, opening, '#d9cfbb', 2)
  }
  const pillar = (column: number) =>
    rect(x + width * (0.005 + column * 0.1085), y, width * 0.014, height, stage.tone('#f4ecdb'))
  const parapet = stage.fade(stage.tone('#b4614a'), stage.tone('#9c4f3c'))
  return (
    rect(x, y, width, height, stage.tone(row % 2 ? '#e9d9bd' : '#efe2ca')) +
    rect(x, y + height * 0.1, width, height * 0.58, stage.tone('#8d8677')) +
    times(9, pane) +
    times(10, pillar) +
    rect(x, y + height * 0.66, width, height * 0.3, parapet) +
    rect(x, y + height * 0.62, width, 8, stage.tone('#f0e7d6'))
  )
}

/** A school of three storeys with open galleries. */
export function school(stage: Stage, { x, y, width, height }: Box): string {
  const floor = height / 3
  const storeys = times(3, (row) => storey(stage, { x, y: y + row * floor, width, height: floor }, row))
  const hallway =
    rect(x + width * 0.44, y + floor * 2.06, width * 0.13, floor * 0.94, stage.tone('#4d463e')) +
    namePlate(stage, x + width * 0.585, y + floor * 2.2, width * 0.018, floor * 0.56)
  return storeys + hallway + rect(x - 14, y - 16, width + 28, 20, stage.tone('#cdbfa5'))
}

function teethOfFactory(stage: Stage, { x, y, width, height }: Box): string {
  return times(6, (index) => {
    const [tx, tw] = [x + (width * index) / 6, width / 6]
    return (
      polygon(
        [
          [tx, y],
          [tx, y - height * 0.3],
          [tx + tw, y],
        ],
        stage.tone('#8c9a9a'),
      ) +
      polygon(
        [
          [tx, y - height * 0.3],
          [tx + tw, y],
          [tx + tw, y - 10],
          [tx, y - height * 0.3 - 10],
        ],
        stage.tone('#6b7878'),
      )
    )
  })
}

function panesOfFactory(stage: Stage, { x, y, width, height }: Box): string {
  return times(8, (index) =>
    index === 4
      ? ''
      : windowPane(
          stage,
          {
            x: x + width * (0.03 + index * 0.122),
            y: y + height * 0.22,
            width: width * 0.09,
            height: height * 0.32,
          },
          '#e2dccd',
          4,
        ),
  )
}

/** A factory of an industrial park: saw-tooth roof and long windows. */
export function factory(stage: Stage, { x, y, width, height }: Box): string {
  const teeth = teethOfFactory(stage, { x, y, width, height })
  const panes = panesOfFactory(stage, { x, y, width, height })
  return (
    teeth +
    wall(stage, { x, y, width, height }, '#dcd8ca') +
    panes +
    rect(x, y + height * 0.7, width, 12, stage.tone('#2c6449'), 'opacity="0.8"') +
    door(
      stage,
      { x: x + width * 0.52, y: y + height * 0.3, width: width * 0.09, height: height * 0.7 },
      '#4f6a6c',
      true,
    ) +
    namePlate(stage, x + width * 0.63, y + height * 0.42, width * 0.018, height * 0.42)
  )
}

/** A roadside rest stop: one small room of glass under a flat roof. */
export function restStop(stage: Stage, { x, y, width, height }: Box): string {
  const glass = stage.fade(stage.tone('#c4d6d3'), stage.tone('#8fa9a8'))
  const inside =
    rect(x + width * 0.06, y + height * 0.62, width * 0.34, height * 0.1, stage.tone('#a9805c')) +
    rect(x + width * 0.1, y + height * 0.3, width * 0.24, height * 0.2, stage.tone('#e4ddcd'))
  return (
    rect(x, y, width, height, glass) +
    inside +
    times(7, (index) => rect(x + (width * index) / 6 - 6, y, 12, height, stage.tone('#4c5a58'))) +
    shape(
      `M${num(x + width * 0.35)} ${num(y + height)}L${num(x + width * 0.5)} ${num(y)}H${num(x + width * 0.6)}L${num(x + width * 0.45)} ${num(y + height)}Z`,
      '#ffffff',
      'opacity="0.2"',
    ) +
    rect(x - width * 0.06, y - height * 0.14, width * 1.12, height * 0.15, stage.tone('#e9e1d0')) +
    rect(x - width * 0.06, y - height * 0.02, width * 1.12, 9, stage.tone('#a8322a')) +
    rect(x - 10, y + height, width + 20, 16, stage.tone('#a9a294')) +
    namePlate(stage, x + width * 0.69, y + height * 0.22, width * 0.04, height * 0.56)
  )
}
