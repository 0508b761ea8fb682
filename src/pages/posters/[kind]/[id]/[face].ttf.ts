import type { APIRoute } from 'astro'
import { notFound } from '../../../../library/rendering/not-found.ts'
import { isPosterKind } from '../../../../model/posters/poster-kinds.ts'
import { cutFace, faceOfFile } from '../../../../outputs/poster/cut-faces.ts'
import { posterOf } from '../../../../outputs/poster/posters.ts'

/** A face of one poster, with no glyph but those that it shows. */
export const GET: APIRoute = async ({ params: { kind = '', id = '', face = '' } }) => {
  const cut = faceOfFile(face)
  const poster = isPosterKind(kind) && cut !== undefined ? await posterOf(kind, id) : undefined
  if (!isPosterKind(kind) || cut === undefined || !poster) return notFound()
  const bytes = await cutFace(poster, kind, cut)
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'font/ttf' } })
}
