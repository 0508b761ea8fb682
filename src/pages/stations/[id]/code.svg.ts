import type { APIRoute } from 'astro'
import { entryById } from '../../../library/entries/entries.ts'
import { notFound } from '../../../library/rendering/not-found.ts'
import { entryUrl } from '../../../model/addresses.ts'
import { codePicture } from '../../../outputs/paper/code-picture.ts'

/** The code that leads from a station's printed page back to it. */
export const GET: APIRoute = ({ params: { id = '' } }) =>
  entryById('stations', id) ? new Response(codePicture(entryUrl('stations', id))) : notFound()
