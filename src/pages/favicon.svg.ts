import type { APIRoute } from 'astro'
import { SEAL_OUTLINE, sealLetters } from '../components/shared/seal.ts'
import { siteSettings } from '../library/site/site.ts'
import { light } from '../styles/palette.ts'

/** The seal in the browser's tab, in the county's own characters. */
export const GET: APIRoute = () => {
  const [upper] = sealLetters(siteSettings().county)
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="${light.vermilion}" d="${SEAL_OUTLINE}"/>` +
      `<text x="24" y="36" text-anchor="middle" font-size="34" font-weight="700" fill="${light['on-vermilion']}" font-family="serif">${upper}</text></svg>`,
  )
}
