import { type Context, Hono } from 'hono'
import { isMadeOnDemand } from '../../../src/model/on-demand/addresses-on-demand.ts'
import type { PublishingState } from '../publishing/create-publishing.ts'
import type { Previewer } from '../../../src/release/client.ts'
import { liveFolder, sharedDir } from '../../../src/release/client.ts'
import { answerFile } from './answer-file.ts'
import { createCompressor } from './compressed.ts'
import { findFile } from './find-file.ts'
import { madeOnDemand } from './made-on-demand.ts'
import { securityHeaders } from './security-headers.ts'
import { waitingPage } from './waiting-page.ts'

const plainNotFound = () =>
  new Response('没有这个网页。', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

/** What a site is served from. */
interface SiteParts {
  dataDir: string
  /** Where publishing stands, shown while there is no release yet. */
  state: () => PublishingState
  /** Draws what no release holds; without it a release is all there is. */
  previewer?: Pick<Previewer, 'draw'>
}

/** Serves the live release to residents. The release is looked up for every request, so a switch shows at once. */
export const createSite = ({ dataDir, state, previewer }: SiteParts): Hono => {
  const compress = createCompressor()
  const onDemand = previewer && madeOnDemand(previewer, dataDir)

  const answer = async ({ req }: Context): Promise<Response> => {
    const release = liveFolder(dataDir)
    if (release === undefined) return waitingPage(state())
    const folders = { release, shared: sharedDir(dataDir) }
    const { pathname, search } = new URL(req.url)
    const found = await findFile(folders, pathname)
    if (found?.isFolder) return redirectTo(`${pathname}/${search}`)
    if (found) return answerFile(req.raw, { ...found, status: 200 }, compress)
    // Typed without the slash at its end, as one does from paper.
    if (onDemand && isMadeOnDemand(`${pathname}/`)) return redirectTo(`${pathname}/${search}`)
    const made = await onDemand?.(pathname)
    if (made) return made
    const missing = await findFile(folders, '/404.html')
    if (missing === undefined || missing.isFolder) return plainNotFound()
    return answerFile(req.raw, { ...missing, status: 404 }, compress)
  }

  return new Hono().use(securityHeaders).get('*', answer)
}

const redirectTo = (address: string) => new Response(null, { status: 301, headers: { Location: address } })
