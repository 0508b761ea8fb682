import type { APIRoute } from 'astro'
import { notFound } from '../../library/rendering/not-found.ts'
import { ledFile, ledLines } from '../../outputs/screen/led/led-lines.ts'

/** What the county's LED strips say. */
export const GET: APIRoute = () => {
  const lines = ledLines()
  return lines ? ledFile(lines, 'gb18030') : notFound()
}
