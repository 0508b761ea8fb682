import { type Context, Hono } from 'hono'
import type { PublishingState } from '../publishing/create-publishing.ts'
import { liveFolder, sharedDir } from '../../../src/release/client.ts'
import { answerFile } from './answer-file.ts'
import { createCompressor } from './compressed.ts'
import { findFile } from './find-file.ts'
import { securityHeaders } from './security-headers.ts'
import { waitingPage } from './waiting-page.ts'

const plainNotFound = () =>
  new Response('没有这个网页。', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

/**
 * Serves the live release to residents. The release is looked up for every request, so a switch shows at once.
 * @param state where publishing stands, shown while there is no release yet
 */
export const createSite = ({ dataDir, state }: { dataDir: string; state: () => PublishingState }): Hono => {
  const compress = createCompressor()

  const answer = async ({ req }: Context): Promise<Response> => {
    const release = liveFolder(dataDir)
    if (release === undefined) return waitingPage(state())
    const folders = { release, shared: sharedDir(dataDir) }
    const { pathname, search } = new URL(req.url)
    const found = await findFile(folders, pathname)
    if (found?.isFolder) return redirectTo(`${pathname}/${search}`)
    if (found) return answerFile(req.raw, { ...found, status: 200 }, compress)
    const missing = await findFile(folders, '/404.html')
    if (missing === undefined || missing.isFolder) return plainNotFound()
    return answerFile(req.raw, { ...missing, status: 404 }, compress)
  }

  return new Hono().use(securityHeaders).get('*', answer)
}

const redirectTo = (address: string) => new Response(null, { status: 301, headers: { Location: address } })
