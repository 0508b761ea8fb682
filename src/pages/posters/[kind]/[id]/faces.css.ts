import type { APIRoute } from 'astro'
import { faceStyles } from '../../../../outputs/poster/cut-faces.ts'

/** Names the faces that lie beside a poster; without them the reader's own are used. */
export const GET: APIRoute = () =>
  new Response(faceStyles(), { headers: { 'content-type': 'text/css; charset=utf-8' } })
