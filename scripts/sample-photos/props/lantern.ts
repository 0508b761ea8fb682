import { darker, lighter } from '../colour.ts'
import { ellipse, num, rect, straight, strokePath } from '../svg.ts'
import type { Stage } from '../stage.ts'

function paintOfLantern(stage: Stage, warm: boolean, red: string): string {
  return warm
    ? stage.radial([
        [0, '#ffc46a'],
        [0.5, '#ea6a3a'],
        [1, '#b8322a'],
      ])
    : stage.fade(lighter(red, 0.08), darker(red, 0.2))
}

function haloOfLantern(stage: Stage): string {
  return stage.radial([
    [0, '#ffb45e', 0.6],
    [0.5, '#ff9a4c', 0.18],
    [1, '#ff9a4c', 0],
  ])
}

/** A round red lantern with its tassel; glows at night. */
export function lantern(stage: Stage, x: number, y: number, size: number): string {
  const warm = stage.light.night || stage.look.time === 'evening'
  const red = warm ? '#d9482f' : stage.tone('#b8392c')
  const halo = haloOfLantern(stage)
  const paint = paintOfLantern(stage, warm, red)
  return (
    (warm ? ellipse(x, y, size * 2.1, size * 2.1, halo) : '') +
    straight(x, y - size * 0.9, x, y - size * 0.4, stage.tone('#5a4a3a'), 2) +
    ellipse(x, y, size * 0.56, size * 0.46, paint) +
    [-0.28, 0, 0.28]
      .map((share) =>
        strokePath(
          `M${num(x)} ${num(y - size * 0.45)}Q${num(x + share * size * 2)} ${num(y)} ${num(x)} ${num(y + size * 0.45)}`,
          '#7a1f1a',
          1.2,
          'opacity="0.45"',
        ),
      )
      .join('') +
    rect(x - size * 0.22, y - size * 0.5, size * 0.44, size * 0.08, '#c79a3f') +
    rect(x - size * 0.22, y + size * 0.42, size * 0.44, size * 0.08, '#c79a3f') +
    straight(x, y + size * 0.5, x, y + size * 0.82, '#c79a3f', size * 0.07)
  )
}
