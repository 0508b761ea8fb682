import type { APIRoute } from 'astro'
import { portalAddress } from '../library/site/site.ts'
import { urls } from '../model/addresses.ts'

/** What search engines are told: the editors' desk is not for them, and where the list of all pages is. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow: ${urls.admin}\n\nSitemap: ${portalAddress()}${urls.sitemap}\n`)
