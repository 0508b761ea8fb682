import type { APIRoute } from 'astro'
import { notFound } from '../../../library/rendering/not-found.ts'
import { ledFile, ledLines } from '../../../outputs/screen/led/led-lines.ts'

/** What a station's LED strips say. */
export const GET: APIRoute = ({ params: { station = '' } }) => {
  const lines = ledLines(station)
  return lines ? ledFile(lines, 'utf-8') : notFound()
}
