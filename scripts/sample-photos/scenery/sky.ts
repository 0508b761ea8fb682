import { mix } from '../colour.ts'
import { ellipse, rect, shape, smooth, times } from '../svg.ts'
import type { Stage } from '../stage.ts'
import type { Point } from '../svg.ts'

function cloud(stage: Stage, x: number, y: number, width: number): string {
  const { random } = stage
  const top: Point[] = Array.from({ length: 7 }, (_, index) => [
    x + (index / 6) * width,
    y - Math.sin((index / 6) * Math.PI) * width * random.between(0.05, 0.12),
  ])
  const colour = mix(stage.light.skyLow, stage.light.night ? '#5a6880' : '#ffffff', 0.55)
  return shape(
    `${smooth([...top, [x + width * 0.9, y + 4], [x + width * 0.1, y + 4]], true)}`,
    colour,
    'opacity="0.62"',
  )
}

function stars(stage: Stage, horizon: number): string {
  const { random } = stage
  return times(60, () =>
    ellipse(
      random.between(0, stage.width),
      random.between(0, horizon * 0.8),
      random.between(0.8, 2),
      random.between(0.8, 2),
      '#f4ead0',
      `opacity="${random.between(0.25, 0.8).toFixed(2)}"`,
    ),
  )
}

/** A full moon with its halo. */
export function moon(stage: Stage, x: number, y: number, radius: number): string {
  const halo = stage.radial([
    [0, '#ffe9b8', 0.55],
    [0.4, '#ffe2a6', 0.2],
    [1, '#ffe2a6', 0],
  ])
  return (
    ellipse(x, y, radius * 4.5, radius * 4.5, halo) +
    ellipse(x, y, radius, radius, '#fbeec6') +
    ellipse(x - radius * 0.3, y - radius * 0.1, radius * 0.28, radius * 0.22, '#e9d6a2', 'opacity="0.6"') +
    ellipse(x + radius * 0.3, y + radius * 0.35, radius * 0.2, radius * 0.16, '#e9d6a2', 'opacity="0.6"')
  )
}

/** The sky down to the horizon, with the light's glow, clouds or stars. */
export function sky(stage: Stage, horizon: number): string {
  const { random, width, light } = stage
  const paint = stage.fade(light.skyTop, light.skyLow)
  const glow = stage.radial([
    [0, light.glow, light.night ? 0 : 0.85],
    [0.5, light.glow, light.night ? 0 : 0.28],
    [1, light.glow, 0],
  ])
  const sunX = random.between(0.15, 0.85) * width
  const clouds = times(light.night ? 2 : random.whole(2, 5), () =>
    cloud(
      stage,
      random.between(-0.1, 0.9) * width,
      random.between(0.2, 0.75) * horizon,
      random.between(0.14, 0.34) * width,
    ),
  )
  return (
    rect(0, 0, width, horizon + 40, paint) +
    ellipse(sunX, horizon * 0.72, width * 0.42, width * 0.32, glow) +
    (light.night ? stars(stage, horizon) : '') +
    clouds
  )
}

/** Slanting rain or falling snow over the whole picture; nothing in other weather. */
export function precipitation(stage: Stage): string {
  const { random, width, height, look } = stage
  if (look.weather === 'snow')
    return times(170, () =>
      ellipse(
        random.between(0, width),
        random.between(0, height),
        random.between(2, 5),
        random.between(2, 5),
        '#ffffff',
        `opacity="${random.between(0.4, 0.9).toFixed(2)}"`,
      ),
    )
  if (look.weather !== 'rain') return ''
  return times(170, () => {
    const [x, y, length] = [random.between(0, width), random.between(0, height), random.between(30, 70)]
    return `<path d="M${x.toFixed(0)} ${y.toFixed(0)}l${(-length * 0.25).toFixed(0)} ${length.toFixed(0)}" stroke="#f2f5f3" stroke-width="2" opacity="0.35"/>`
  })
}

/** A band of mist lying across the picture. */
export function mist(stage: Stage, y: number, height: number, strength = 0.7): string {
  const paint = stage.linear([
    [0, stage.light.haze, 0],
    [0.5, stage.light.haze, strength],
    [1, stage.light.haze, 0],
  ])
  return rect(0, y, stage.width, height, paint)
}

/** Warm light from one upper corner and a soft darkening of the edges, laid over the finished scene. */
export function lightOver(stage: Stage): string {
  const { width, height, light } = stage
  const left = stage.random.chance(0.5)
  const corner = stage.halo(light.glow, light.night ? 0.05 : 0.34)
  const edges = stage.radial([
    [0, '#2a2530', 0],
    [0.72, '#2a2530', 0],
    [1, '#2a2530', 0.2],
  ])
  return (
    ellipse(left ? width * 0.1 : width * 0.9, height * 0.02, width * 0.75, height * 0.8, corner) +
    ellipse(width / 2, height / 2, width * 0.78, height * 0.82, edges)
  )
}
