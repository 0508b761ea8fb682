import type { Edition } from '../../library/edition/edition.ts'
import { faceStylesWithin } from '../../outputs/poster/cut-faces.ts'
import { posterOf } from '../../outputs/poster/posters.ts'
import type { PosterOf } from './contract.ts'

const LINK = /(<link rel="stylesheet" href=")[^"]*\/faces\.css(")/

/**
 * A poster of a draft with its faces in the page: those that lie beside the published one lack the letters of the draft, and
 * a page in an origin of its own may ask for none.
 */
export const withFaces = async (html: string, edition: Edition, { kind, id }: PosterOf): Promise<string> => {
  const { made } = await edition.make(async () => {
    const poster = await posterOf(kind, id)
    return poster ? faceStylesWithin(poster, kind) : ''
  })
  const styles = Buffer.from(made).toString('base64')
  return html.replace(
    LINK,
    (_link, before: string, after: string) => `${before}data:text/css;base64,${styles}${after}`,
  )
}
