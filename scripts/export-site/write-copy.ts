import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { IsThere } from './dead-ways.ts'
import { withoutDeadWays } from './dead-ways.ts'
import { offlinePage } from './offline-page.ts'
import { withAddresses } from './page-addresses.ts'
import { underBase } from './readdress.ts'

/** How a page is written into the copy. @param path as visitors know it */
type Rewrite = (path: string, html: string, isThere: IsThere) => string

/** For a folder that is opened without a server. */
export const forFolder: Rewrite = offlinePage

/** For a static host that shows the portal under a path. @param base `/sub`; '' leaves addresses as they are */
export const forHost =
  (base: string): Rewrite =>
  (_path, html, isThere) =>
    withAddresses(html, underBase(base), withoutDeadWays(isThere))

/** The desk needs its gateway; it is in no copy. */
const DESK = 'admin'

const pathOf = (file: string): string => `/${file.replaceAll(sep, '/')}`.replace(/\/index\.html$/, '/')

/** What a copy is made of. */
interface Originals {
  release: string
  /** A folder with posters, screens and articles that were written beforehand (`npm run posters`). */
  posters?: string | undefined
}

/** Copies a release into a new folder, its pages written anew. @returns how many pages there are */
export const writeCopy = ({ release, posters }: Originals, folder: string, rewrite: Rewrite): number => {
  const desk = join(release, DESK)
  cpSync(release, folder, {
    recursive: true,
    dereference: true,
    filter: (path) => path !== desk,
  })
  if (posters !== undefined) cpSync(posters, folder, { recursive: true })
  const isThere: IsThere = (path) => existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path))
  const pages = globSync('**/*.html', { cwd: folder })
  for (const file of pages) {
    const path = join(folder, file)
    writeFileSync(path, rewrite(pathOf(file), readFileSync(path, 'utf8'), isThere))
  }
  return pages.length
}
