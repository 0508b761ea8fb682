import { finishPicture } from './finish.ts'
import { lightOver, precipitation } from './scenery/sky.ts'
import { scenes } from './scenes/all-scenes.ts'
import { createStage } from './stage.ts'
import { num } from './svg.ts'
import type { Look } from './catalogue/shot.ts'
import type { Stage } from './stage.ts'

/** Size in pixels, and what the picture shows where that is not left to chance. */
export interface PictureOptions {
  width: number
  height: number
  /** Month as `yyyy-mm`; decides season and clothing. */
  month?: string
  look?: Look
}

const canvas = (width: number, height: number) =>
  width >= height
    ? { width: 1800, height: (1800 * height) / width }
    : { width: (1600 * width) / height, height: 1600 }

/** How near the camera stands, and whether the scene is seen the other way round: scenes repeat less. */
function framing({ width, height, random }: Stage): string {
  const zoom = random.between(1, 1.12)
  const flip = random.chance(0.5) ? -1 : 1
  const x = width / 2 - (flip * zoom * width) / 2
  return `translate(${num(x)} ${num(height * 0.62 * (1 - zoom))}) scale(${num(flip * zoom)} ${num(zoom)})`
}

/** Draws a scene by its id as a JPEG without metadata; the same seed gives the same picture. Throws on an unknown scene. */
export async function drawScene(sceneId: string, seed: string, options: PictureOptions): Promise<Buffer> {
  const scene = scenes[sceneId]
  if (!scene) throw new Error(`No scene is called "${sceneId}"`)
  const size = canvas(options.width, options.height)
  const stage = createStage(
    `${sceneId} ${seed}`,
    options.month ?? '2026-05',
    options.look ?? {},
    size.width,
    size.height,
  )
  const camera = framing(stage)
  const drawing = `<g transform="${camera}">${scene(stage)}</g>${precipitation(stage)}${lightOver(stage)}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${options.width}" height="${options.height}" viewBox="0 0 ${num(size.width)} ${num(size.height)}"><defs>${stage.definitions()}</defs>${drawing}</svg>`
  return finishPicture(svg, options.width, options.height)
}
