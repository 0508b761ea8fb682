import { mix, multiply } from './colour.ts'
import type { Look } from './catalogue/shot.ts'

/** The four seasons, as the fields show them. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** How a picture is lit: sky, the colour of the light, and the haze between near and far. */
export interface Light {
  skyTop: string
  skyLow: string
  ambient: string
  haze: string
  /** Share of haze at the farthest depth, 0 to 1. */
  hazeShare: number
  glow: string
  night: boolean
}

const lights: Record<NonNullable<Look['time']>, Light> = {
  morning: {
    skyTop: '#b9d3d6',
    skyLow: '#fbe9cd',
    ambient: '#fff6e6',
    haze: '#f3e6cf',
    hazeShare: 0.78,
    glow: '#ffe9b8',
    night: false,
  },
  noon: {
    skyTop: '#a9cbd3',
    skyLow: '#eef0e2',
    ambient: '#fffdf6',
    haze: '#dfe8e0',
    hazeShare: 0.66,
    glow: '#fff6d8',
    night: false,
  },
  evening: {
    skyTop: '#8fa9b8',
    skyLow: '#f7cf9e',
    ambient: '#ffe6c8',
    haze: '#eec9a2',
    hazeShare: 0.7,
    glow: '#ffc982',
    night: false,
  },
  night: {
    skyTop: '#1c2a40',
    skyLow: '#45536b',
    ambient: '#6f7ea6',
    haze: '#3d4c68',
    hazeShare: 0.6,
    glow: '#ffd48a',
    night: true,
  },
}

const grey: Partial<Light> = {
  skyTop: '#c3cfd0',
  skyLow: '#e8e8de',
  ambient: '#f1f2ee',
  haze: '#dfe3dd',
  hazeShare: 0.86,
  glow: '#f6f3e6',
}
const rainy: Partial<Light> = {
  skyTop: '#93a5ab',
  skyLow: '#c9d0cc',
  ambient: '#d6dde0',
  haze: '#bcc8c8',
  hazeShare: 0.82,
  glow: '#e6ebe6',
}

/** Finds the light for a time of day and weather. */
export function lightFor(look: Look): Light {
  const light = lights[look.time ?? 'noon']
  if (look.weather === 'rain') return { ...light, ...rainy }
  if (look.weather === 'mist') return { ...light, hazeShare: 0.92, haze: mix(light.haze, '#f4efe4', 0.5) }
  return look.weather === 'snow' ? { ...light, ...grey } : light
}

/** Puts a daylight colour into the picture's light; depth 0 is near, 1 the horizon. */
export const lit = (light: Light, colour: string, depth = 0) =>
  mix(multiply(colour, light.ambient), light.haze, depth * light.hazeShare)

/** The season a month (`yyyy-mm`) belongs to in this county. */
export function seasonOf(month: string): Season {
  const number = Number(month.slice(5, 7))
  if (number >= 3 && number <= 5) return 'spring'
  if (number >= 6 && number <= 8) return 'summer'
  return number >= 9 && number <= 11 ? 'autumn' : 'winter'
}
