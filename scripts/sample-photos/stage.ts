import { lightFor, lit, seasonOf } from './light.ts'
import { createRandom } from './random.ts'
import { num } from './svg.ts'
import type { Look } from './catalogue/shot.ts'
import type { Light, Season } from './light.ts'
import type { Random } from './random.ts'

type Stop = [offset: number, colour: string, opacity?: number]

/** Everything a scene draws with: size, chance, light, season, and the gradients it asks for. */
export interface Stage {
  width: number
  height: number
  random: Random
  light: Light
  season: Season
  month: number
  look: Look
  /** The colour in this picture's light; depth 0 is near, 1 the horizon. */
  tone(colour: string, depth?: number): string
  /** Registers a gradient from top to bottom (or by `across`, left to right) and returns its paint. */
  linear(stops: Stop[], across?: boolean): string
  /** A gradient from one colour to another, downwards or `across`. */
  fade(from: string, to: string, across?: boolean): string
  /** A light that is strongest in the middle and gone at the edge. */
  halo(colour: string, opacity: number): string
  /** Registers a gradient from the middle outwards and returns its paint. */
  radial(stops: Stop[]): string
  /** Attribute that blurs a drawing by so many pixels, as things out of focus. */
  blur(pixels: number): string
  definitions(): string
}

/** A scene draws the inside of one SVG picture. */
export type Scene = (stage: Stage) => string

const stopsOf = (stops: Stop[]) =>
  stops
    .map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('')

function createDefinitions() {
  const known = new Map<string, string>()
  const id = (markup: string) => {
    const name = known.get(markup) ?? `d${known.size}`
    known.set(markup, name)
    return name
  }
  return {
    add: (markup: string) => `url(#${id(markup)})`,
    text: () => [...known].map(([markup, name]) => markup.replace('ID', name)).join(''),
  }
}

/** Prepares the stage for one picture. */
export function createStage(seed: string, month: string, look: Look, width: number, height: number): Stage {
  const light = lightFor(look)
  return {
    width,
    height,
    light,
    look,
    month: Number(month.slice(5, 7)),
    random: createRandom(seed),
    season: seasonOf(month),
    tone: (colour, depth = 0) => lit(light, colour, depth),
    ...createPaints(),
  }
}

type Paints = Pick<Stage, 'linear' | 'radial' | 'fade' | 'halo' | 'blur' | 'definitions'>

function createPaints(): Paints {
  const definitions = createDefinitions()
  const linear: Paints['linear'] = (stops, across = false) =>
    definitions.add(
      `<linearGradient id="ID" x2="${across ? 1 : 0}" y2="${across ? 0 : 1}">${stopsOf(stops)}</linearGradient>`,
    )
  const radial: Paints['radial'] = (stops) =>
    definitions.add(`<radialGradient id="ID">${stopsOf(stops)}</radialGradient>`)
  return {
    linear,
    radial,
    fade: (from, to, across) =>
      linear(
        [
          [0, from],
          [1, to],
        ],
        across,
      ),
    halo: (colour, opacity) =>
      radial([
        [0, colour, opacity],
        [1, colour, 0],
      ]),
    blur: (pixels) =>
      `filter="${definitions.add(`<filter id="ID" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${num(pixels)}"/></filter>`)}"`,
    definitions: definitions.text,
  }
}
