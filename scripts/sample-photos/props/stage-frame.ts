import { mix } from '../colour.ts'
import { ellipse, num, polygon, rect, shape, strokePath, times } from '../svg.ts'
import type { Stage } from '../stage.ts'

function beamsOfStageFrame(stage: Stage, top: number): string {
  const { light, width, height } = stage
  return light.night || stage.look.time === 'evening'
    ? [0.22, 0.4, 0.6, 0.78]
        .map((share) =>
          polygon(
            [
              [width * share - 8, height * 0.07],
              [width * share + 8, height * 0.07],
              [width * (share + 0.1), top],
              [width * (share - 0.1), top],
            ],
            stage.linear([
              [0, '#fff0c0', 0.5],
              [1, '#fff0c0', 0.05],
            ]),
          ),
        )
        .join('')
    : ''
}

function backdropOfStageFrame(stage: Stage, top: number, colour: string): string {
  const { width, height, light } = stage
  return rect(
    width * 0.12,
    height * 0.08,
    width * 0.76,
    top - height * 0.08,
    stage.fade(mix(colour, light.night ? '#3a2030' : '#f0dcb8', 0.35), mix(colour, '#f3d9a8', 0.6)),
  )
}

/** The frame of an outdoor stage: truss, lamps, backdrop and beams of light. */
export function stageFrame(stage: Stage, top: number, colour: string): string {
  const { width, height } = stage
  const backdrop = backdropOfStageFrame(stage, top, colour)
  const hills =
    strokePath(
      `M${num(width * 0.12)} ${num(top - 60)}Q${num(width * 0.3)} ${num(top - 220)} ${num(width * 0.5)} ${num(top - 110)}T${num(width * 0.88)} ${num(top - 120)}`,
      mix(colour, '#fff2d0', 0.7),
      60,
      'opacity="0.4"',
    ) + ellipse(width * 0.66, height * 0.22, 80, 80, '#ffe2a6', 'opacity="0.75"')
  const truss =
    rect(width * 0.09, height * 0.05, width * 0.82, 22, '#4a4d52') +
    [0.1, 0.885].map((share) => rect(width * share, height * 0.05, 22, top, '#4a4d52')).join('')
  const beams = beamsOfStageFrame(stage, top)
  const lamps = times(
    9,
    (index) =>
      shape(`M${num(width * (0.16 + index * 0.085))} ${num(height * 0.065)}h26l8 34h-42z`, '#33363a') +
      ellipse(width * (0.16 + index * 0.085) + 13, height * 0.065 + 36, 18, 6, '#ffe9b0'),
  )
  return backdrop + hills + truss + lamps + beams
}
