import { Hono } from 'hono'
import type { Previewer } from '../../src/release/client.ts'
import { DELETED_MEDIA } from '../protocol/library.ts'
import type { ContentStore } from './content-store/contract.ts'
import type { Desk } from './desk/desk.ts'
import { openDesk } from './desk/desk.ts'
import { tellingPushers } from './documents/check-push.ts'
import { formFacts } from './documents/form-facts.ts'
import { leftOutAsKnownHere } from './documents/left-out-now.ts'
import { serveDeletedMedia } from './library/deleted-photos.ts'
import { serveMedia, widthOf } from './media/serve-media.ts'
import { errorAnswer } from './error-answer.ts'
import { binaryBody, uploadWithinLimit } from './guards/binary-body.ts'
import { bodyWithinLimit } from './guards/json-body.ts'
import { ownHostOnly } from './guards/host.ts'
import { ownPagesOnly } from './guards/origin.ts'
import type { Session } from './persons/session.ts'
import { signedIn } from './persons/session.ts'
import { answerUpload } from './media/answer-upload.ts'
import { takeInUpload } from './media/take-in-upload.ts'
import { UPLOADS_ADDRESS } from '../protocol/media.ts'
import { POSTER_PDFS } from '../protocol/printing.ts'
import { answerAction } from './actions/answer-action.ts'
import { servePreview } from './preview/serve-preview.ts'
import { openPosterPrinter } from './printing/poster-printer.ts'
import { servePdf } from './printing/serve-pdf.ts'
import { Refusal } from './refusals/refusal.ts'
import type { Problem } from '../../src/model/problems.ts'
import type { Publishing, PublishingState } from './publishing/create-publishing.ts'
import { publishingAnswer } from './publishing/publishing-answer.ts'
import { createSite } from './site/create-site.ts'

/** What the gateway is put together from. */
export interface AppParts {
  store: ContentStore
  publishing: Pick<Publishing, 'request' | 'state' | 'forget'>
  previewer: Previewer
  settings: { allowedHosts: readonly string[]; dataDir: string }
  session: Session
}

/** Everything the gateway answers, on one screen. */
export const createApp = ({ store, publishing, previewer, settings, session }: AppParts): Hono => {
  const { dataDir } = settings
  const site = createSite({ dataDir, state: () => publishing.state(), previewer })
  const posterPrinter = openPosterPrinter({ portal: site, dataDir })
  const desk = tellingPushers(openDesk({ store, publishing, previewer, posterPrinter, takeInUpload }))
  const app = new Hono()
  app.onError(errorAnswer)
  app.use(ownHostOnly(settings.allowedHosts))
  app.use('/api/*', ownPagesOnly(settings.allowedHosts))

  app.use('/api/cms', bodyWithinLimit)
  app.post('/api/cms', async ({ req, json }) =>
    json(await answerAction(desk, req.raw, await signedIn(session, req.raw))),
  )
  app.get('/api/me', async ({ req, json }) => json(await signedIn(session, req.raw)))
  app.get('/api/publishing', async ({ req, json }) => {
    await signedIn(session, req.raw)
    return json(await publishingNow(desk, publishing.state()))
  })
  app.get('/api/cms/config-data', async ({ req, json }) => {
    await signedIn(session, req.raw)
    return json(await formFacts(desk))
  })
  answerMedia(app, desk, session)
  answerDrawn(app, desk, session)
  app.all('/api/*', () => {
    throw new Refusal(404, '没有这个地址。')
  })

  app.route('/', site)
  return app
}

const publishingNow = async (desk: Desk, state: PublishingState) =>
  publishingAnswer({ ...state, leftOut: await inOwnWords(desk, state.leftOut ?? []) })

/** How a publish went is answered in any case, if need be in the words of the release. */
const inOwnWords = (desk: Desk, leftOut: readonly Problem[]) =>
  leftOutAsKnownHere(desk, leftOut).catch((reason: unknown) => {
    console.error(reason)
    return leftOut
  })

/** What is drawn for the desk: drafts, and posters for the print shop. */
const answerDrawn = (app: Hono, desk: Desk, session: Session) => {
  app.get('/api/cms/preview/:token/:place{.*}', servePreview(desk, session))
  app.get(`${POSTER_PDFS}:file/:name`, servePdf(desk.posterPrinter, session))
}

/** Photos and attachments, in and out. */
const answerMedia = (app: Hono, desk: Desk, session: Session) => {
  app.post(UPLOADS_ADDRESS, uploadWithinLimit, async ({ req, json }) => {
    const person = await signedIn(session, req.raw)
    return json(await answerUpload(desk, req.query(), await binaryBody(req.raw), person))
  })
  app.get('/api/media/:address{.+}', async ({ req }) => {
    await signedIn(session, req.raw)
    return serveMedia(desk, req.param('address'), widthOf(req.query('w')))
  })
  app.get(`${DELETED_MEDIA}:address{.+}`, async ({ req }) => {
    await signedIn(session, req.raw)
    return serveDeletedMedia(desk, req.param('address'), widthOf(req.query('w')))
  })
}
