import type { APIRoute } from 'astro'
import { urls } from '../model/addresses.ts'
import { codePicture } from '../outputs/paper/code-picture.ts'

/** The code that leads from the printed front page back to it. */
export const GET: APIRoute = () => new Response(codePicture(urls.home))
