import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create as contentDisposition } from 'content-disposition'
import type { Handler } from 'hono'
import type { PosterPrinter } from '../desk/poster-printer.ts'
import type { Session } from '../persons/session.ts'
import { signedIn } from '../persons/session.ts'
import { Refusal } from '../refusals/refusal.ts'

const A_FILE_OF_OURS = /^[0-9a-f]{64}\.pdf$/

/** Hands out a PDF that was made. */
export const servePdf =
  ({ cacheDir }: Pick<PosterPrinter, 'cacheDir'>, session: Session): Handler<object, '/:file/:name'> =>
  async ({ req }) => {
    await signedIn(session, req.raw)
    const { file, name } = req.param()
    const gone = new Refusal(404, '这张 PDF 已经不在了，请再做一次。')
    if (!A_FILE_OF_OURS.test(file)) throw gone
    const bytes = await readFile(join(cacheDir, file)).catch(() => {
      throw gone
    })
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': contentDisposition(name),
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  }
