import type { APIRoute } from 'astro'
import { siteSettings } from '../library/site/site.ts'
import { STAMP_OUTLINE, stampLetters } from '../library/typesetting/stamp.ts'
import { light } from '../styles/palette.ts'

/** The stamp in the browser's tab, with the county's first character. */
export const GET: APIRoute = () => {
  // By its number no character, not even a bracket, can break the drawing.
  const upper = `&#${stampLetters(siteSettings().county)[0].codePointAt(0) ?? 0};`
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="${light.vermilion}" d="${STAMP_OUTLINE}"/>` +
      `<text x="24" y="36" text-anchor="middle" font-size="34" font-weight="700" fill="${light['on-vermilion']}" font-family="serif">${upper}</text></svg>`,
  )
}
