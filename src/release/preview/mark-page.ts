import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { photoStem } from '../../library/photos/picture-sources.ts'
import type { PreviewTask } from './contract.ts'
import { placeKeeper } from './place-keeper.ts'

const SCRIPT = /<script\b[^>]*\bsrc=[^>]*><\/script>/g

/** Photos that no release shows yet, by how their addresses begin: `/photos/0f3a…-2400x1600-`. */
const ownPhotos = (media: PreviewTask['media']): Map<string, string> =>
  new Map([...media.keys()].map((address) => [`/${photoStem(address)}`, address]))

/** In a `srcset` commas and blanks part one address from the next. */
const escapedPath = (path: string) => path.split('/').map(encodeURIComponent).join('/')

/** Drafts' photos are drawn in one format, and browsers look at a picture's bytes to know which. */
const PHOTO = /(\/photos\/[^"\s,?]*-)(\d+)\.(?:webp|avif)/g

/** Addresses of photos that the live site does not have become those under which the draft's own are served. */
const withOwnPhotos = (html: string, { media, mediaAddress }: PreviewTask, site: string): string => {
  const photos = ownPhotos(media)
  if (photos.size === 0) return html
  return html.replace(PHOTO, (whole, stem: string, width: string) => {
    const address = photos.get(stem)
    if (address === undefined || existsSync(join(site, whole))) return whole
    return `${mediaAddress}${escapedPath(address.slice(1))}?w=${width}`
  })
}

/** A page as it is shown to whoever writes it: marked as such, its scripts gone, its place kept, its own photos where they are. */
export const markPage = (html: string, task: PreviewTask, site: string): string =>
  withOwnPhotos(html.replace(SCRIPT, ''), task, site)
    .replace('<html', '<html data-preview')
    .replace('</body>', () => `<script>${placeKeeper}</script></body>`)

/** A page that says one sentence, where what was asked for is not there. */
export const pageOfWords = (words: string): string =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>${words}</title><body><p>${words}</p><script>${placeKeeper}</script></body></html>`
