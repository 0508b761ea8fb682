import type { Handler } from 'hono'
import { isPosterKind } from '../../../src/model/posters/poster-kinds.ts'
import type { PosterOf, PreviewPart } from '../../../src/release/client.ts'
import { pageOfWords, partsOf, PREVIEW_SCRIPT_SOURCE } from '../../../src/release/client.ts'
import { previewAddresses, previewParts } from '../../protocol/preview.ts'
import type { Desk } from '../desk/desk.ts'
import { serveMedia, widthOf } from '../media/serve-media.ts'
import type { Person } from '../persons/person.ts'
import type { Session } from '../persons/session.ts'
import { signedIn } from '../persons/session.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { KeptPreview } from '../desk/kept-previews.ts'
import { previewAt } from '../desk/kept-previews.ts'

/**
 * The page stands in an origin of its own, wherever it is opened. What editors write is cleaned before it is shown; should
 * something slip through, it can run nothing, ask nobody and lead nowhere.
 */
const policyWith = (...more: string[]) =>
  [
    "default-src 'none'",
    "img-src 'self' data:",
    ...more,
    `script-src ${PREVIEW_SCRIPT_SOURCE}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ].join('; ')

const html = (policy: string) => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': policy,
})

const types: Record<PreviewPart, Record<string, string>> = {
  page: html(policyWith("style-src 'self'")),
  // Its faces stand in the page, cut to what the draft says.
  poster: html(policyWith("style-src 'self' data:", 'font-src data:')),
  image: { 'Content-Type': 'image/png' },
}

const gone = () => new Refusal(404, '这个预览已经过期，再写几个字就会重新画出来。')

const found = (token: string): KeptPreview => {
  const preview = previewAt(token)
  if (!preview) throw gone()
  return preview
}

interface Asked {
  part: PreviewPart
  poster: PosterOf | undefined
}

const draw = async ({ previewer }: Desk, preview: KeptPreview, { part, poster }: Asked) => {
  if (part === 'page') return preview.page
  const drawn = await previewer.draw({ ...preview, part, poster })
  // In a frame: a refusal would not be read there, and the sheet before it would go on being shown.
  if (!drawn.ok && poster && drawn.why === 'not-there') return pageOfWords(NO_SUCH_POSTER)
  if (!drawn.ok) throw new Refusal(503, '这一张没有画出来，请过一会儿再看。')
  return drawn.bytes
}

const NO_SUCH_POSTER = '这张海报现在还没有：光荣榜和宣传栏，要有内容可上才有。'

/** The poster that is asked for, if it is one: which sheets there are at all, the portal knows. */
const posterIn = ({ kind = '', id = '' }: Record<string, string>): PosterOf | undefined =>
  isPosterKind(kind) && /^[a-z0-9-]+$/.test(id) ? { kind, id } : undefined

interface AskedBy {
  place: string
  query: Record<string, string>
  person: Person
}

/** Answers a part of what a person had drawn last. */
const servePart = async (desk: Desk, preview: KeptPreview, { place, query, person }: AskedBy) => {
  const part = previewParts.find((each) => previewAddresses[each] === place)
  if (part === undefined || preview.login !== person.login) throw gone()
  if (!(part in partsOf(preview.draft))) throw new Refusal(404, '这一种内容没有这一张。')
  const headers = { ...types[part], 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
  const poster = part === 'poster' ? posterIn(query) : undefined
  return new Response(await draw(desk, preview, { part, poster }), { headers })
}

/**
 * Answers what was drawn under a token: the page and its like to the person who wrote it, the draft's own photos to
 * whoever knows the token, for a page in an origin of its own sends no cookie with what it asks for. 404 to everybody else.
 */
export const servePreview =
  (desk: Desk, session: Session): Handler<object, '/:token/:place'> =>
  async ({ req }) => {
    const { token, place } = req.param()
    const preview = found(token)
    const address = /^media\/(.+)$/.exec(place)?.[1]
    if (address === undefined) {
      const person = await signedIn(session, req.raw)
      return servePart(desk, preview, { place, query: req.query(), person })
    }
    if (!preview.media.has(`/media/${address}`)) throw gone()
    return serveMedia(desk, address, widthOf(req.query('w')))
  }
